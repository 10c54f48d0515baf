import { startOffice } from '../../src/excel/start';

const page = globalThis as unknown as { Office?: object; Excel?: object };
const silent = { onReady: () => new Promise(() => {}), HostType: { Excel: 'Excel' } };

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  delete page.Office;
  delete page.Excel;
});

/** What is said of a start that did not come about. */
async function fault(): Promise<unknown> {
  const started = startOffice().catch((error: unknown) => error);
  await jest.runAllTimersAsync();
  return started;
}

test('a library that did not come is told from one that Excel does not answer', async () => {
  expect(await fault()).toMatchObject({ failure: { code: 'notLoaded' } });
  page.Office = silent;
  expect(await fault()).toMatchObject({ failure: { code: 'notLoaded' } });
  page.Excel = {};
  expect(await fault()).toMatchObject({ failure: { code: 'notStarted' } });
});

test('a page that is none of Excel’s says so, unless the API is there all the same', async () => {
  page.Office = { ...silent, onReady: () => Promise.resolve({ host: null }) };
  expect(await fault()).toMatchObject({ failure: { code: 'notExcel' } });
  page.Excel = {};
  expect(await fault()).toBeUndefined();
});
