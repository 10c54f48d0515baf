const path = require('node:path');
const webpack = require('webpack');
const WebpackDevServer = require('webpack-dev-server');
const { development } = require('../manifest/derive');

/** Builds the add-in, serves it from https://localhost:3000 and builds again whenever a source changes. */
async function serve(url, certificates) {
  const { namespace } = development;
  const [addIn] = require(path.resolve('webpack.config.js'))({ url, namespace }, { mode: 'development' });
  const server = new WebpackDevServer(
    {
      ...addIn.devServer,
      host: 'localhost',
      // Excel loads what a release would load, without a client that reloads the page under it.
      client: false,
      server: { type: 'https', options: certificates },
      headers: (request) => ({ ...addIn.devServer.headers(request), 'Access-Control-Allow-Origin': '*' }),
    },
    webpack(addIn),
  );
  await server.start();
  return server;
}

module.exports = { serve };
