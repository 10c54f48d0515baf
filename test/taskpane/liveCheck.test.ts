import { createLiveCheck } from '../../src/taskpane/actions/liveCheck';
import { type CheckState, foundIn } from '../../src/reading/cellCheck';
import { fakeWorkbook, source } from './fakes';

function lookAt(rows = 6) {
  const cells = source().head.map((row) => [...row]);
  let edit = () => {};
  const seen = {
    source: source({ rows }),
    check: null as CheckState,
    inSight: true,
    reads: 0,
    stopped: 0,
  };
  const workbook = fakeWorkbook({
    readBlocks: async (_address, onBlock) => {
      seen.reads++;
      await onBlock(cells, 0, 1);
    },
    findSource: async () => source({ rows: cells.length }),
    onSourceChanged: async ([place], changed) => {
      edit = () => changed(place, 'edited');
      return async () => void seen.stopped++;
    },
  });
  const live = createLiveCheck(workbook, {
    get: () => ({ source: seen.source, hasHeadings: true, columns: {}, check: seen.check }),
    dated: () => [1],
    isInSight: () => seen.inSight,
    show: (check) => (seen.check = check),
    found: async (now) => {
      seen.source = await Promise.resolve(now);
    },
  });
  return { seen, live, cells, edit: () => edit() };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const rest = () => jest.advanceTimersByTimeAsync(600);
const errors = (check: CheckState) => foundIn(check)?.columns[0].flaws.error.count ?? null;

it('follows the cells as they change, and new rows with them', async () => {
  const { seen, live, cells, edit } = lookAt();
  await live.check();
  expect(errors(seen.check)).toBe(0);
  cells[2][0] = '#N/A';
  cells.push(['C9', 46030, 'Email', '', '', '']);
  edit();
  edit();
  await rest();
  expect(errors(seen.check)).toBe(1);
  expect(seen.source.rows).toBe(7);
  expect(seen.reads).toBe(2);
});

it('looks again at cells that are still being computed, until they have their results', async () => {
  const { seen, live, cells } = lookAt();
  cells[2][5] = '#BUSY!';
  cells[3][5] = '#GETTING_DATA';
  await live.check();
  const found = () => foundIn(seen.check)?.columns[5];
  expect([found()?.computing, found()?.flaws.error.count]).toEqual([2, 0]);
  cells[2][5] = 120;
  await jest.advanceTimersByTimeAsync(1000);
  expect(found()?.computing).toBe(1);
  cells[3][5] = '#N/A';
  await jest.advanceTimersByTimeAsync(60_000);
  expect([found()?.computing, found()?.flaws.error.count]).toEqual([0, 1]);
  const { reads } = seen;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(seen.reads).toBe(reads);
});

it('asks for cells that are being computed less and less often, and not at all out of sight', async () => {
  const { seen, live, cells } = lookAt();
  cells[2][5] = '#BUSY!';
  await live.check();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(seen.reads).toBeGreaterThan(5);
  expect(seen.reads).toBeLessThan(15);
  seen.inSight = false;
  const { reads } = seen;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(seen.reads).toBe(reads);
  seen.inSight = true;
  cells[2][5] = 1;
  await live.catchUp();
  expect(foundIn(seen.check)?.columns[5].computing).toBe(0);
});

it('waits with changes nobody sees until somebody looks', async () => {
  const { seen, live, cells, edit } = lookAt();
  await live.check();
  seen.inSight = false;
  cells[2][0] = '#N/A';
  edit();
  await rest();
  expect(seen.reads).toBe(1);
  seen.inSight = true;
  await live.catchUp();
  expect(errors(seen.check)).toBe(1);
});

it('reads very large data only when asked to', async () => {
  const { seen, live } = lookAt(1_000_000);
  await live.check();
  expect([seen.check, seen.reads]).toEqual(['left to the run', 0]);
  await live.check({ evenIfLarge: true });
  expect(errors(seen.check)).toBe(0);
});

it('listens to one source at a time', async () => {
  const { seen, live } = lookAt();
  await live.check();
  await live.check();
  expect(seen.stopped).toBe(0);
  seen.source = source({ address: 'Journeys!A1:F9' });
  await live.check();
  await rest();
  expect(seen.stopped).toBe(1);
});
