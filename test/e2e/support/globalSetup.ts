import { bundleExcelRoom } from './excelRoomBundle';
import { startServer } from './server';

/** One server for all browser tests, which find it by this variable. */
export default async function globalSetup(): Promise<void> {
  const [server] = await Promise.all([startServer(), bundleExcelRoom()]);
  process.env.WORKBENCH_ADDRESS = server.address;
  Object.assign(globalThis, { endBrowserTests: () => server.stop() });
}
