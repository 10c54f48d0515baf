const path = require('node:path');
const { rspack } = require('@rspack/core');
const { RspackDevServer } = require('@rspack/dev-server');
const { development } = require('../manifest/derive');

/** Builds the add-in, serves it from https://localhost:3000 and builds again whenever a source changes. */
async function serve(url, certificates) {
  const { namespace } = development;
  const [addIn] = require(path.resolve('rspack.config.js'))({ url, namespace }, { mode: 'development' });
  const server = new RspackDevServer(
    {
      ...addIn.devServer,
      host: 'localhost',
      // Excel loads what a release would load, without a client that reloads the page under it.
      client: false,
      server: { type: 'https', options: certificates },
    },
    rspack(addIn),
  );
  await server.start();
  return server;
}

module.exports = { serve };
