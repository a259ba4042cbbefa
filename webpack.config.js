import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { getHttpsServerOptions } from 'office-addin-dev-certs';

/** Where the manifest expects the add-in while it is developed. */
const URL_DEVELOPMENT = 'https://localhost:3443/';

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

/** The command line, with its threads beside it, as Node runs it without the sources: `node dist/cli.mjs`. */
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
const page = (
  mode,
  { name, entry, filename = '[name].[contenthash:8].js', html, plugins = [] },
) => ({
  name,
  target: ['web', 'es2022'],
  entry,
  output: {
    path: dist(name),
    filename: mode === 'development' ? '[name].js' : filename,
    chunkFilename: mode === 'development' ? '[name].js' : '[name].[contenthash:8].js',
    // Beside the page. Left to guess, webpack takes the script that was added last, which may be office.js's.
    publicPath: '',
    clean: true,
  },
  // `npm run sizes` lists them.
  optimization: { chunkIds: 'named' },
  plugins: [
    new HtmlWebpackPlugin({ scriptLoading: 'module', favicon: './assets/icon-32.png', ...html }),
    ...plugins,
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
  // Nothing of the server's own in the page, which its Content-Security-Policy would not let talk to it.
  devServer: { port: 3000, host: 'localhost', hot: false, liveReload: false, client: false },
});

/** The add-in: one page for pane, ribbon and functions, since they share one runtime; and the manifest that leads there. */
const addin = (mode, url, server) => ({
  ...page(mode, {
    name: 'addin',
    entry: { pane: ['./src/functions/start.ts', './src/commands/start.tsx'] },
    // The manifest knows it by this name; the page asks for it with its hash behind.
    filename: '[name].js',
    html: {
      template: './src/commands/taskpane.html',
      title: 'Learning communities',
      filename: 'taskpane.html',
      hash: true,
    },
    plugins: [
      new CopyWebpackPlugin({
        patterns: [
          { from: 'icon-*.png', context: 'assets', to: 'assets' },
          { from: 'ribbon/*.png', context: 'assets', to: 'assets' },
          { from: 'src/functions/*.json', to: '[name][ext]' },
          {
            from: 'manifest.xml',
            transform: (content) => content.toString('utf8').replaceAll(URL_DEVELOPMENT, url),
          },
        ],
      }),
    ],
  }),
  devServer: {
    port: new URL(URL_DEVELOPMENT).port,
    host: 'localhost',
    server,
    headers: { 'Access-Control-Allow-Origin': '*' },
    hot: false,
    client: { overlay: false },
  },
});

/**
 * Excel opens pages over https only. On its own systems the certificate is made, and trusted after asking, when it is
 * first needed; elsewhere the server makes one, and the browser asks.
 */
const httpsServer = async () =>
  ['win32', 'darwin'].includes(process.platform)
    ? { type: 'https', options: await getHttpsServerOptions() }
    : 'https';

/**
 * `npm run build -- --env urlProd=https://example.com/learning/` puts the address that `dist/addin` will be served at
 * into its manifest; without it the add-in is for this computer alone.
 */
export default async (env, { mode, configName = [] }) => {
  const url = new URL(env.urlProd ?? URL_DEVELOPMENT);
  if (url.protocol !== 'https:') throw new RangeError(`urlProd must be an https address: ${url}`);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  const isServed = env.WEBPACK_SERVE === true && configName.includes('addin');
  return [
    cli(mode),
    workbench(mode),
    addin(mode, url.href, isServed ? await httpsServer() : 'https'),
  ];
};
