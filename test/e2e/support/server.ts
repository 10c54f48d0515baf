import type { Server } from 'node:http';
import path from 'node:path';

interface Serving {
  server: Server;
  address: string;
}

const { serve } = require('../../../scripts/serve') as {
  serve(port: number, what: { folder: string; caching: string }): Promise<Serving>;
};

export interface TestServer {
  address: string;
  stop(): Promise<void>;
}

/** Serves the built add-in on a free port. Each test loads the pane anew: the browser keeps what it is made of, and compiled. */
export async function startServer(folder = path.resolve(__dirname, '../../../dist')): Promise<TestServer> {
  const { server, address } = await serve(0, { folder, caching: 'max-age=3600' });
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
