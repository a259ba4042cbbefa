import { fileURLToPath } from 'node:url';

/** The command line as one file that Node runs without the sources: `node dist/cli.mjs`. */
export default (_env, { mode }) => ({
  target: 'node20',
  entry: { cli: './src/cli/main.ts' },
  output: {
    path: fileURLToPath(new URL('dist', import.meta.url)),
    filename: '[name].mjs',
    module: true,
    chunkFormat: 'module',
    clean: true,
  },
  experiments: { outputModule: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: {
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        },
      },
    ],
  },
  devtool: mode === 'development' ? 'source-map' : false,
  performance: { hints: false },
});
