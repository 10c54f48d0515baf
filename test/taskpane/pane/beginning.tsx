import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { formatSpoken } from '../../../src/language/format';
import { createKeptStore } from '../../../src/taskpane/keptPage/useKept';
import { Pane } from '../../../src/taskpane/pane/Pane';
import { TabPanel } from '../../../src/taskpane/pane/panels';
import { createPaneStore } from '../../../src/taskpane/pane/paneStore';
import { type Change, fakeServices, fakeWorkbook, source, workbookFault } from '../fakes';

afterEach(() => jest.restoreAllMocks());

const nothing = async (): Promise<never> => {
  throw workbookFault('empty', { code: 'emptyCells' });
};
const empty = () => fakeWorkbook({ selectedSource: nothing });

function paneOf(change: Change) {
  const services = fakeServices(change);
  return createPaneStore({ services, format: formatSpoken }, createKeptStore());
}

describe('the beginning', () => {
  it('asks a workbook with data once what there is, and comes with all that works', async () => {
    const selectedSource = jest.fn(async () => source());
    const listTables = jest.fn(async () => []);
    const pane = paneOf({ workbook: fakeWorkbook({ selectedSource, listTables }) });
    const { tabs } = await pane.come();
    expect(tabs[0].store.get()).toMatchObject({
      phase: { name: 'set up' },
      tables: { main: { hint: null } },
    });
    expect(tabs[0].store.get().tables.main.source).toEqual(source());
    expect(pane.get()).toMatchObject({ isEmpty: false, hasBegun: true });
    expect([selectedSource, listTables].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('takes up what was selected meanwhile, and not what was selected at first', async () => {
    let selected = source();
    const pane = paneOf({ workbook: fakeWorkbook({ selectedSource: async () => selected }) });
    const coming = pane.come();
    selected = source({ address: 'Other!A1:F6' });
    pane.selectionChanged();
    const { tabs } = await coming;
    expect(tabs[0].store.get().tables.main.source?.address).toBe('Other!A1:F6');
  });

  it('shows the welcome of an empty workbook before anything else comes', async () => {
    const pane = paneOf({ workbook: empty() });
    const seen: boolean[] = [];
    pane.subscribe(() => {
      const { isEmpty, work } = pane.get();
      if (isEmpty) seen.push(work !== null);
    });
    const { tabs } = await pane.come();
    expect(seen[0]).toBe(false);
    expect(tabs[0].store.get().phase).toEqual({ name: 'welcome', inserting: false });
  });

  it('gives the tab that was chosen before there were any what is selected', async () => {
    const pane = paneOf({});
    const coming = pane.come();
    pane.choose('journeys');
    const { tabs } = await coming;
    const journeys = tabs.find(({ id }) => id === 'journeys');
    expect(journeys?.store.get().tables.main.source).toEqual(source());
    expect(pane.get().chosen).toBe('journeys');
  });

  it('says that what works could not be fetched, and fetches it when asked again', async () => {
    jest.spyOn(TabPanel, 'fetch').mockRejectedValueOnce(new Error('Loading chunk tabs failed.'));
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ workbook: empty() })} onReady={jest.fn()} />);
    const alert = await screen.findByText('That did not work.');
    expect(screen.getByRole('button', { name: 'Insert sample data' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await user.click(screen.getByRole('button', { name: 'Use my own data' }));
    expect(await screen.findByRole('button', { name: 'Show result' })).toBeTruthy();
    expect(alert.isConnected).toBe(false);
  });

  it('keeps the focus on the welcome while what works comes', async () => {
    let fetched: () => void = () => undefined;
    const { fetch } = TabPanel;
    jest.spyOn(TabPanel, 'fetch').mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (fetched = resolve));
      return fetch();
    });
    const onReady = jest.fn();
    render(<Pane services={fakeServices({ workbook: empty() })} onReady={onReady} />);
    const own = await screen.findByRole('button', { name: 'Use my own data' });
    own.focus();
    fetched();
    await waitFor(() => expect(onReady).toHaveBeenCalledTimes(1));
    expect(document.activeElement).toBe(own);
    const [panel] = screen.getAllByRole('tabpanel').filter((one) => !one.hidden);
    expect(within(panel).getAllByRole('heading')).toHaveLength(1);
  });

  it('says that a page could not be fetched, and fetches it when asked again', async () => {
    const loadFunctions = jest.fn(fakeServices().loadFunctions);
    loadFunctions.mockRejectedValueOnce(new Error('Loading chunk functions failed.'));
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ loadFunctions })} onReady={jest.fn()} />);
    await screen.findByRole('button', { name: 'Show result' });
    await user.click(screen.getByRole('button', { name: 'Worksheet functions' }));
    await screen.findByText('That did not work.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByLabelText('Search functions');
    expect(screen.queryByText('That did not work.')).toBeNull();
  });
});
