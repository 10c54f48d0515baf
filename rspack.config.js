const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const {
  CopyRspackPlugin,
  CssExtractRspackPlugin,
  DefinePlugin,
  SwcJsMinimizerRspackPlugin,
} = require('@rspack/core');
const HtmlPlugin = require('html-webpack-plugin');
const { cloudOf } = require('./scripts/clouds');
const { headersAt, headersInWords, policyOf } = require('./scripts/policy');
require('./scripts/typescript');
const { version } = require('./package.json');

/** The add-in's own domain, as the manifest has it. */
const baseUrl = /<SourceLocation DefaultValue="(.*?)\/taskpane\.html"/.exec(
  readFileSync('manifest.xml', 'utf8'),
)[1];

/** How TypeScript is read, here as in the tests. */
const swcOptions = JSON.parse(readFileSync(path.resolve(__dirname, '.swcrc'), 'utf8'));

const officeJs = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** While building, declarations are read as modules of Node, which remembers them: after a change they are read anew. */
function forgetSources() {
  const sources = path.resolve('src') + path.sep;
  const known = Object.keys(require.cache).filter((file) => file.startsWith(sources));
  for (const file of known) Reflect.deleteProperty(require.cache, file);
}

/**
 * Emits what is derived: functions.json and help.html in each language from the declarations in src/functions; the pages of
 * whoever publishes the add-in; the headers to send.
 */
class DerivedFilesPlugin {
  constructor({ url, cloud, publisher, contact }) {
    this.url = url;
    this.cloud = cloud;
    this.publisher = { publisher, contact };
  }
  /** The text of each file by its name. */
  async files() {
    const { customFunctions } = require('./src/functions');
    const { functionFileContents, functionFiles } = require('./src/languages/functionFiles');
    const { helpPages } = require('./scripts/docs/helpPage');
    const { publisherPages } = require('./scripts/docs/pages/page');
    const contents = await functionFileContents(this.url);
    const metadata = Object.values(functionFiles).map((file, i) => [
      file,
      JSON.stringify(contents[i], null, 2),
    ]);
    return {
      ...Object.fromEntries(metadata),
      ...helpPages(customFunctions, version),
      ...publisherPages(version, this.publisher),
      'help.css': readFileSync('scripts/docs/help.css', 'utf8'),
      'headers.txt': headersInWords(this.cloud),
    };
  }
  apply(compiler) {
    const { Compilation, sources } = compiler.rspack;
    compiler.hooks.watchRun.tap('DerivedFiles', ({ modifiedFiles = new Set() }) => {
      if ([...modifiedFiles].some((file) => file in require.cache)) forgetSources();
    });
    compiler.hooks.thisCompilation.tap('DerivedFiles', (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: 'DerivedFiles', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          for (const [name, text] of Object.entries(await this.files())) {
            compilation.emitAsset(name, new sources.RawSource(text));
          }
        },
      );
    });
  }
}

/** What is built to be developed is never taken for a release. */
const folderOf = (mode) => path.resolve(mode === 'production' ? 'dist' : 'dist-dev');

/**
 * The names of a release change with what is in the files, so that no browser mixes the files of two releases. While
 * developing they stay, and each build takes the place of the one before.
 */
const named = (mode, type) => (mode === 'production' ? `[name].[contenthash:8].${type}` : `[name].${type}`);

const delayFunctions = 'src/taskpane/start/delayFunctions.js';

/** The same for a script that is copied. */
function delayFunctionsIn(mode) {
  const hash = createHash('sha256').update(readFileSync(delayFunctions)).digest('hex').slice(0, 8);
  return named(mode, 'js').replace('[name]', 'delayFunctions').replace('[contenthash:8]', hash);
}

/**
 * DuckDB's worker and the modules of WebAssembly, as they come: served from a folder of their own with a policy of its own, which a
 * worker has from its own file.
 */
const engineFiles = (mode) => ({
  test: /duckdb-browser-eh\.worker\.js$|\.wasm$/,
  dependency: 'url',
  type: 'asset/resource',
  generator: {
    filename: mode === 'production' ? 'engine/[name].[contenthash:8][ext]' : 'engine/[name][ext]',
  },
});

const common = (mode, name) => ({
  name,
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    alias: { '@stdlib/assert-has-generator-support': path.resolve('scripts/hasGenerators.js') },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'builtin:swc-loader',
        options: swcOptions,
        exclude: [/node_modules/, /\.build\.ts$/],
      },
      {
        test: /\.ts$/,
        include: path.resolve('src/functions'),
        loader: path.resolve('scripts/withoutDetails.js'),
      },
      engineFiles(mode),
      { test: /duckdb-browser-eh\.worker\.js$/, loader: path.resolve('scripts/withoutSourceMap.js') },
      { test: /\.build\.ts$/, loader: path.resolve('scripts/evaluate.js') },
      { test: /\.js$/, include: /@fluentui/, loader: path.resolve('scripts/inlineTokens.js') },
      { test: /\.css$/, use: [CssExtractRspackPlugin.loader, 'css-loader'] },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** What Excel loads: one page, with pane, functions and worker as its chunks. */
function addIn(mode, asked) {
  const { namespace, cloud } = asked;
  const { officeCdn, officeJs: library } = cloudOf(cloud);
  const delaying = delayFunctionsIn(mode);
  const page = (filename, officeScripts, publicPath) =>
    new HtmlPlugin({
      template: 'src/taskpane/taskpane.html',
      filename,
      chunks: ['taskpane'],
      officeScripts,
      policy: policyOf('pane', cloud),
      publicPath,
      scriptLoading: 'defer',
    });
  return {
    ...common(mode, 'add-in'),
    // Source maps of a release are for whoever reads its stack traces, not for the server.
    devtool: mode === 'production' ? 'hidden-source-map' : 'source-map',
    entry: { taskpane: './src/taskpane/start/index.tsx' },
    optimization: {
      minimizer: [
        new SwcJsMinimizerRspackPlugin({
          exclude: /^engine\/duckdb-/,
          extractComments: true,
          minimizerOptions: { compress: { passes: 2 }, mangle: true },
        }),
      ],
    },
    output: {
      path: folderOf(mode),
      ...(mode === 'production' && { sourceMapFilename: '../dist-maps/[file].map' }),
      filename: named(mode, 'js'),
      chunkFilename: named(mode, 'js'),
      publicPath: 'auto',
    },
    plugins: [
      new DefinePlugin({ VERSION: JSON.stringify(version), NAMESPACE: JSON.stringify(namespace) }),
      new CssExtractRspackPlugin({ filename: named(mode, 'css') }),
      new DerivedFilesPlugin(asked),
      page('taskpane.html', [delaying, officeCdn + library], ''),
      // The same bundle in the workbench: only the source of office.js differs.
      page('workbench/pane.html', [`../${delaying}`, 'bridge.js', 'office/office.js'], '../'),
      new CopyRspackPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          { from: delayFunctions, to: delaying },
        ],
      }),
    ],
    devServer: { port: 3000, hot: false, static: false, headers: ({ path: file }) => headersAt(file, cloud) },
  };
}

/** The host in the browser that stands in for Excel; never part of what Excel loads. */
function workbench(mode) {
  return {
    ...common(mode, 'workbench'),
    // Served to oneself only: minimising the grid would take minutes and save nothing.
    optimization: { minimize: false },
    entry: {
      workbench: [
        './src/workbench/page/index.ts',
        ...(mode === 'production' ? [] : ['./scripts/dev/reload.js']),
      ],
      bridge: './src/workbench/bridge/index.ts',
    },
    output: {
      path: path.join(folderOf(mode), 'workbench'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      publicPath: 'auto',
    },
    plugins: [
      new CssExtractRspackPlugin(),
      new HtmlPlugin({
        template: 'src/workbench/page/index.html',
        filename: 'index.html',
        chunks: ['workbench'],
        policy: policyOf('workbench'),
      }),
      new CopyRspackPlugin({
        patterns: [
          {
            from: officeJs,
            to: 'office',
            filter: (file) => /office\.js$|excel-web|office_strings|en-us/.test(file),
          },
        ],
      }),
    ],
  };
}

/**
 * `--env url=…` names another domain than the manifest's for the help links of the functions, `namespace` another than
 * the released add-in's for the formulas the pane writes, `cloud` another cloud of Microsoft 365 (scripts/clouds.js), `publisher` and `contact` who offers it.
 */
module.exports = (
  { url = baseUrl, namespace = 'TOUCH', cloud = 'worldwide', publisher, contact },
  { mode = 'production' },
) => [addIn(mode, { url, namespace, cloud, publisher, contact }), workbench(mode)];
