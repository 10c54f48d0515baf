import { launchServer } from '../../../scripts/browser';
import { bundleExcelRoom } from './excelRoomBundle';
import { startServer } from './server';

/** One server and one browser for all browser tests, which find them by these variables. */
export default async function globalSetup(): Promise<void> {
  const [server, browser] = await Promise.all([startServer(), launchServer(), bundleExcelRoom()]);
  Object.assign(process.env, {
    WORKBENCH_ADDRESS: server.address,
    BROWSER_ENDPOINT: browser.wsEndpoint(),
  });
  Object.assign(globalThis, {
    endBrowserTests: async () => {
      await browser.close();
      await server.stop();
    },
  });
}
