import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../../src/taskpane/pane/Pane';
import type { ResultView } from '../../../src/blueprint/views';
import type { Source } from '../../../src/excel/types';
import {
  analysis,
  type Change,
  fakeServices,
  fakeWorkbook,
  lifetimeAnalysis,
  orders,
  source,
  workbookFault,
} from '../fakes';
import { violations as violationsIn } from './support';

/** A workbook in which a test selects. */
function selectable() {
  let selected: Source = source();
  const workbook = fakeWorkbook({ selectedSource: async () => selected });
  const select = async (next: Source) => {
    selected = next;
    workbook.selectionMoves();
    await act(() => new Promise((done) => setTimeout(done, 250)));
  };
  return { workbook, select };
}

async function open(change: Change = {}) {
  const { workbook, select } = selectable();
  const services = fakeServices({ workbook, ...change });
  const user = userEvent.setup();
  const { container } = render(<Pane services={services} onReady={jest.fn()} />);
  await screen.findByRole('button', { name: 'Show result' });
  return { user, container, select, services };
}

const tab = (name: RegExp) => screen.getByRole('tab', { name });
/** What is in the tab in sight. */
const inSight = () => {
  const panel = screen.getAllByRole('tabpanel').find((one) => !one.hidden);
  if (!panel) throw new Error('No panel is in sight.');
  return within(panel);
};

async function openLifetime(change: Change = {}) {
  const all = await open(change);
  await all.user.click(tab(/Lifetime/));
  await all.select(orders());
  await inSight().findByText('3 of 3 found');
  return all;
}

async function openResult(change: Change = {}) {
  const all = await openLifetime(change);
  await all.user.click(inSight().getByRole('button', { name: 'Show result' }));
  await inSight().findByRole('button', { name: 'Write to new sheet' });
  return all;
}

/** Without styles nothing tells axe that the panels out of sight are not there. */
const violations = (container: Element) =>
  violationsIn({ include: [container], exclude: [...container.querySelectorAll('[hidden]')] });

describe('tabs', () => {
  it('are chosen with the arrow keys, which keep the focus', async () => {
    const { user, container } = await open();
    act(() => tab(/Attribution/).focus());
    await user.keyboard('{ArrowRight}');
    expect(tab(/Lifetime/).getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(tab(/Lifetime/));
    await inSight().findByText('3 of 3 found');
    expect(await violations(container)).toEqual([]);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(tab(/Scorecard/));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(tab(/Attribution/));
  });

  it('follow the selection as long as nothing was set in them', async () => {
    const { user, select } = await open();
    await user.click(tab(/Lifetime/));
    await select(orders());
    expect(inSight().getByLabelText('Cells or table')).toHaveProperty('value', 'Orders!A1:D4');
    await user.click(tab(/Attribution/));
    await waitFor(() =>
      expect(inSight().getByLabelText('Cells or table')).toHaveProperty('value', 'Orders!A1:D4'),
    );
  });

  it('keep data and settings the user has worked on', async () => {
    const { user, select } = await open();
    await user.type(inSight().getByLabelText('Lookback'), '30');
    await user.click(tab(/Lifetime/));
    await select(orders());
    await user.click(inSight().getByRole('button', { name: '90 days' }));
    await user.click(tab(/Attribution/));
    expect(inSight().getByLabelText('Cells or table')).toHaveProperty('value', 'Journeys!A1:F6');
    expect(inSight().getByLabelText('Lookback')).toHaveProperty('value', '30');
    expect(inSight().getByRole('button', { name: 'Use selection' })).toBeTruthy();
    await user.click(tab(/Lifetime/));
    expect(inSight().getByLabelText('Cells or table')).toHaveProperty('value', 'Orders!A1:D4');
    expect(inSight().getByLabelText('Horizon')).toHaveProperty('value', '90');
  });

  it('run side by side, and each gets its own result', async () => {
    let finish: () => void = () => undefined;
    const { user, select } = await open({
      analyse: ({ kind }: { kind: string }) =>
        kind === 'lifetime'
          ? Promise.resolve(lifetimeAnalysis())
          : new Promise((resolve) => (finish = () => resolve(analysis()))),
    });
    await user.click(inSight().getByRole('button', { name: 'Show result' }));
    await inSight().findByRole('progressbar');
    await user.click(tab(/Lifetime/));
    expect(tab(/Attribution, computing/)).toBeTruthy();
    await select(orders());
    await user.click(inSight().getByRole('button', { name: 'Show result' }));
    expect(await inSight().findByRole('heading', { name: /2,357 customers/ })).toBeTruthy();
    await act(async () => finish());
    expect(inSight().getByRole('heading', { name: /2,357 customers/ })).toBeTruthy();
    await user.click(tab(/Attribution/));
    expect(await inSight().findByRole('heading', { name: /Paid Search earns/ })).toBeTruthy();
  });
});

describe('lifetime value', () => {
  it('says at the field what is wrong, and takes the focus there', async () => {
    const { user, container } = await openLifetime();
    await user.clear(inSight().getByLabelText('Periods to forecast'));
    await user.selectOptions(inSight().getByLabelText('Date'), '');
    await user.click(inSight().getByRole('button', { name: 'Show result' }));
    expect(inSight().getByText('Choose the column that holds the date.')).toBeTruthy();
    expect(inSight().getByText(/Enter a whole number from 1 to 120/)).toBeTruthy();
    expect(document.activeElement).toBe(inSight().getByLabelText('Date'));
    expect(await violations(container)).toEqual([]);
  });

  it('asks for no amount, but says that one was not found', async () => {
    const { user } = await openLifetime();
    await user.selectOptions(inSight().getByLabelText('Amount'), '');
    expect(inSight().getByText('2 of 3 found')).toBeTruthy();
    await user.click(inSight().getByRole('button', { name: 'Show result' }));
    expect(inSight().queryByText(/Choose the column that holds/)).toBeNull();
  });

  it('explains the model that is chosen', async () => {
    const { user } = await openLifetime();
    await user.selectOptions(inSight().getByLabelText('Model'), 'Pareto/NBD');
    expect(inSight().getByText('Customers may leave at any time. Takes longer to fit.')).toBeTruthy();
  });

  it('answers in words first, then figures, notes, and the views', async () => {
    const { container } = await openResult();
    const answer = inSight().getByRole('heading', { name: /are worth 78,400 over the next 365 days/ });
    expect(document.activeElement).toBe(answer);
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(answer.textContent);
    expect(inSight().getByText('78,400.00 €', { selector: 'dd' })).toBeTruthy();
    expect(inSight().getByText('No amounts were given: orders are modelled, values are not.')).toBeTruthy();
    expect(inSight().getByText('10 rows left out')).toBeTruthy();
    expect(
      inSight().getByRole('img', { name: /Referral: CLV each 92.00\s€ \(80.00\s€ to 104.00\s€\)/ }),
    ).toBeTruthy();
    expect(inSight().getByRole('row', { name: /^All 550 68.36/ })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('switches between the views and writes the one in sight', async () => {
    const writeOutput = jest.fn(async () => {
      throw workbookFault('protected', { code: 'workbookProtected' });
    });
    const { workbook, select } = selectable();
    const all = await open({ workbook: { ...workbook, writeOutput } });
    await all.user.click(tab(/Lifetime/));
    await select(orders());
    await all.user.click(inSight().getByRole('button', { name: 'Show result' }));
    await all.user.click(await inSight().findByRole('button', { name: 'Forecast' }));
    expect(
      inSight().getByRole('img', { name: /Actual revenue: 1,000.00\s€ at 2026-01, 300.00\s€ at 2026-03/ }),
    ).toBeTruthy();
    await all.user.click(inSight().getByRole('button', { name: 'Write to new sheet' }));
    expect(writeOutput).toHaveBeenCalledWith(
      expect.objectContaining({ sheetName: 'CLV forecast' }),
      { kind: 'new sheet' },
      expect.anything(),
    );
    expect(await inSight().findByRole('button', { name: 'Try again' })).toBeTruthy();
    // Another view has not failed.
    await all.user.click(inSight().getByRole('button', { name: 'Cohorts' }));
    expect(inSight().queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(inSight().getByRole('row', { name: '2026-01 20 100% 40%' })).toBeTruthy();
    expect(await violations(all.container)).toEqual([]);
  });

  it('draws only the first rows of many', async () => {
    const { user } = await openResult({ analyse: async () => lifetimeAnalysis(100_000) });
    await user.click(inSight().getByRole('button', { name: 'Customers', pressed: false }));
    expect(inSight().getAllByRole('row')).toHaveLength(51);
    expect(inSight().getByText('99,950 more rows; all are written into the workbook.')).toBeTruthy();
  });

  it('opens the orders behind a customer, names what is not listed, and comes back', async () => {
    const orders: ResultView = {
      id: 'orders',
      columns: [
        { heading: { code: 'orderId' }, format: 'text', cells: ['A7', '', { code: 'total' }] },
        { heading: { code: 'value' }, format: 'money', cells: [20, 80, 100] },
      ],
      footRows: 2,
      rest: 4,
      chart: null,
      notes: [],
    };
    const analysis = lifetimeAnalysis();
    const views = analysis.result.views.map((view) =>
      view.id === 'customers' ? { ...view, opens: [{ id: 'orders', name: 'Orders' }] } : view,
    );
    const behind = jest.fn(async () => orders);
    const opened = { ...analysis, behind, result: { ...analysis.result, views } };
    const { user, container } = await openResult({ analyse: async () => opened });
    await user.click(inSight().getByRole('button', { name: 'Customers', pressed: false }));
    await user.click(inSight().getByRole('button', { name: 'C3' }));
    expect(behind).toHaveBeenCalledWith({ view: 'customers', row: 'C3', column: 'orders' });
    expect(document.activeElement).toBe(await inSight().findByRole('heading', { name: 'Behind C3' }));
    expect(await inSight().findByText('5 orders, worth 100.00 €.')).toBeTruthy();
    expect(inSight().getByRole('row', { name: '4 more 80.00\u00a0€' })).toBeTruthy();
    expect(inSight().getByRole('row', { name: 'Total 100.00\u00a0€' })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    await user.click(inSight().getByRole('button', { name: 'Back to the result' }));
    expect(document.activeElement).toBe(inSight().getByRole('button', { name: 'C3' }));
  });

  it('tells why a view could not be worked out, and offers nothing to write', async () => {
    const result = lifetimeAnalysis();
    const [first, ...others] = result.result.views;
    const empty = { ...first, columns: [], chart: null, footRows: 0, notes: [{ code: 'presentOnly' }] };
    result.result = { ...result.result, views: [empty, ...others] };
    const { user } = await openLifetime({ analyse: async () => result });
    await user.click(inSight().getByRole('button', { name: 'Show result' }));
    expect(
      await inSight().findByText(
        'Only the present customers are forecast; those still to be won come on top.',
      ),
    ).toBeTruthy();
    expect(inSight().queryByRole('button', { name: 'Write to new sheet' })).toBeNull();
    await user.click(inSight().getByRole('button', { name: 'Customers', pressed: false }));
    expect(inSight().getByRole('button', { name: 'Write to new sheet' })).toBeTruthy();
  });
});
