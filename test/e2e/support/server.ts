import type { Server } from 'node:http';
import path from 'node:path';

interface Serving {
  server: Server;
  address: string;
}

const { serve } = require('../../../scripts/serve') as {
  serve(port: number, folder?: string): Promise<Serving>;
};

export interface TestServer {
  address: string;
  stop(): Promise<void>;
}

/** Serves the built add-in on a free port. */
export async function startServer(folder = path.resolve(__dirname, '../../../dist')): Promise<TestServer> {
  const { server, address } = await serve(0, folder);
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
