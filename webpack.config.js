import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';

const dist = (folder = '') => fileURLToPath(new URL(`dist/${folder}`, import.meta.url));

const typescript = (react) => ({
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: react },
              target: 'es2022',
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
    ],
  },
});

const common = (mode) => ({
  devtool: mode === 'development' ? 'source-map' : false,
  performance: { hints: false },
});

/** The command line as one file that Node runs without the sources: `node dist/cli.mjs`. */
const cli = (mode) => ({
  name: 'cli',
  target: 'node20',
  entry: { cli: './src/cli/main.ts' },
  output: { path: dist(), filename: '[name].mjs', module: true, chunkFormat: 'module' },
  experiments: { outputModule: true },
  ...typescript(false),
  ...common(mode),
});

/** A page of its own folder: static files for any web server. */
const page = (mode, { name, entry, html }) => ({
  name,
  target: ['web', 'es2022'],
  entry,
  output: {
    path: dist(name),
    filename: mode === 'development' ? '[name].js' : '[name].[contenthash:8].js',
    // Beside the page. Left to guess, webpack takes the script that was added last, which may be office.js's.
    publicPath: '',
    clean: true,
  },
  plugins: [
    new HtmlWebpackPlugin({ scriptLoading: 'module', favicon: './assets/icon-32.png', ...html }),
  ],
  ...typescript(true),
  ...common(mode),
});

/** The workbench: the pane beside an open spreadsheet. */
const workbench = (mode) => ({
  ...page(mode, {
    name: 'workbench',
    entry: { workbench: './src/workbench/main.tsx' },
    html: {
      template: './src/workbench/workbench.html',
      title: 'Learning communities',
      filename: 'index.html',
    },
  }),
  devServer: { port: 3000, host: 'localhost', hot: false, client: { overlay: false } },
});

export default (_env, { mode }) => [cli(mode), workbench(mode)];
