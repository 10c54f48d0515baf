import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../../src/taskpane/pane/Pane';
import type { Services } from '../../../src/taskpane/services';
import { analysis, type Change, fakeServices, fakeWorkbook, result, source, workbookFault } from '../fakes';
import { violations } from './support';

async function open(change: Change = {}, shown = 'Show result') {
  const services = fakeServices(change);
  const user = userEvent.setup();
  const { container } = render(<Pane services={services} onReady={jest.fn()} />);
  await screen.findByRole('button', { name: shown });
  return { services, user, container };
}

async function openResult(change: Change = {}) {
  const all = await open(change);
  await all.user.click(screen.getByRole('button', { name: 'Show result' }));
  await screen.findByRole('button', { name: 'Write to new sheet' });
  return all;
}

/** What the tab tells those who listen. */
const said = () => document.querySelector('main [role="status"]')?.textContent;

describe('set-up', () => {
  it('shows the data, the guessed columns with samples, and the options', async () => {
    const { container } = await open();
    expect(screen.getByLabelText('Cells or table')).toHaveProperty('value', 'Journeys!A1:F6');
    expect(screen.getByText('5 rows × 6 columns')).toBeTruthy();
    expect(screen.getByText('4 of 4 found')).toBeTruthy();
    expect(screen.getByLabelText('Customer')).toHaveProperty('value', '0');
    expect(
      screen.getByText('C1 · C2 · C3', { normalizer: (text) => text.replace(/\s+/g, ' ') }),
    ).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Linear', pressed: true })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('shows half-life and direct name only for the models that take them', async () => {
    const { user } = await open();
    expect(screen.queryByLabelText('Half-life')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Time decay' }));
    await user.click(screen.getByRole('button', { name: 'Last non-direct' }));
    expect(screen.getByLabelText('Half-life')).toHaveProperty('value', '7');
    expect(screen.getByLabelText('Direct is called')).toHaveProperty('value', 'Direct');
  });

  it('greys out a model that lacks its column and says what it lacks', async () => {
    const { user } = await open();
    const several = within(screen.getByRole('group', { name: 'Several touches' }));
    const chip = several.getByRole('button', { name: 'W shaped' });
    expect(several.getByText(/^W shaped and Full path need a milestone column/)).toBeTruthy();
    expect(chip.getAttribute('aria-disabled')).toBe('true');
    await user.hover(chip);
    expect(screen.getByText(/W shaped needs a milestone column/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Milestone'), '3');
    expect(screen.queryByText(/^W shaped and Full path need/)).toBeNull();
    expect(screen.getByRole('button', { name: 'W shaped' }).getAttribute('aria-disabled')).not.toBe('true');
  });

  it('tells models of one touch, of several, and from the data apart', async () => {
    await open();
    const names = (group: string) =>
      within(screen.getByRole('group', { name: group }))
        .getAllByRole('button')
        .map((chip) => chip.textContent);
    expect(names('One touch')).toEqual(['First touch', 'Last touch', 'Last non-direct']);
    expect(names('From the data')).toEqual(['Markov', 'Shapley']);
    expect(names('Models to compare')).toHaveLength(15);
  });

  it('takes custom shares and a Markov order only where they are needed', async () => {
    const { user, container } = await open();
    expect(screen.queryByLabelText('Markov order')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Markov' }));
    await user.click(screen.getByRole('button', { name: 'Custom' }));
    expect(screen.getByLabelText('Markov order')).toHaveProperty('value', '1');
    await user.clear(screen.getByLabelText('Share of the last touch'));
    expect(screen.getByText(/Enter three numbers/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('crosses two dimensions, and folds away what is rarely changed', async () => {
    const { user } = await open();
    await user.selectOptions(screen.getByLabelText('Crossed with'), 'campaign');
    await user.click(screen.getByLabelText('Count repeats in a row once'));
    expect(screen.getByText('More options, 1 changed')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show result' }));
    expect(
      await screen.findByRole('heading', { name: 'Attributed value by touchpoint × campaign' }),
    ).toBeTruthy();
  });

  it('takes orders and costs from tables of their own', async () => {
    const { user, container } = await open();
    await user.click(screen.getByLabelText('Orders are in another table'));
    await user.click(screen.getByLabelText('Costs are in another table'));
    const orders = within(screen.getByRole('region', { name: 'Orders' }));
    const columns = within(screen.getByRole('region', { name: 'Columns' }));
    expect(columns.queryByLabelText('Value')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show result' }));
    expect(orders.getByText('Choose the table, or switch this off under Columns.')).toBeTruthy();
    await user.type(orders.getByLabelText('Cells or table'), 'Orders!A1:F6{Enter}');
    await waitFor(() => expect(orders.getByLabelText('Value')).toHaveProperty('value', '5'));
    expect(await violations(container)).toEqual([]);
  });

  it('says at the field what is wrong, and takes the focus there', async () => {
    const { user, container } = await open();
    await user.selectOptions(screen.getByLabelText('Value'), '');
    await user.type(screen.getByLabelText('Lookback'), 'soon');
    expect(screen.getByText('Enter a number of days above 0, such as 30.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show result' }));
    expect(screen.getByText('Choose the column that holds the value.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Value'));
    expect(await violations(container)).toEqual([]);
  });

  it('refuses one column in two roles', async () => {
    const { user } = await open();
    await user.selectOptions(screen.getByLabelText('Touchpoint'), '0');
    expect(screen.getByText('This column already serves as customer. Choose another.')).toBeTruthy();
  });

  it('warns of bad cells and goes to the first', async () => {
    const rows = source().head.map((row) => [...row]);
    rows[3][1] = '';
    const workbook = fakeWorkbook({
      readBlocks: async (_address, onBlock) => onBlock(rows, 0, 1),
      goTo: jest.fn(async () => undefined),
    });
    const { user } = await open({ workbook });
    expect(await screen.findByText(/1 cell of time is empty/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Go to B4/ }));
    expect(workbook.goTo).toHaveBeenCalledWith('Journeys!B4');
  });

  it('takes a typed address, and keeps one that leads nowhere for correction', async () => {
    const workbook = fakeWorkbook({
      sourceAt: async (address) => {
        if (address === 'Nowhere')
          throw workbookFault('bad address', { code: 'cellsNotFound', values: { typed: address } });
        return source({ address });
      },
    });
    const { user } = await open({ workbook });
    const field = screen.getByLabelText('Cells or table');
    await user.clear(field);
    await user.type(field, 'Nowhere{Enter}');
    expect(await screen.findByText('Excel finds no cells at “Nowhere”. Check the address.')).toBeTruthy();
    expect(field).toHaveProperty('value', 'Nowhere');
    await user.clear(field);
    await user.type(field, 'Other!A1:F9{Enter}');
    await waitFor(() => expect(field).toHaveProperty('value', 'Other!A1:F9'));
    expect(screen.getByRole('button', { name: 'Use selection' })).toBeTruthy();
  });

  it('offers the tables of the workbook in a menu that gives the focus back', async () => {
    const workbook = fakeWorkbook({
      listTables: async () => [{ name: 'Log', address: 'A!A1:F9', rows: 9, columns: 6 }],
    });
    const { user } = await open({ workbook });
    const button = screen.getByRole('button', { name: 'Choose a table or named range' });
    await user.click(button);
    await user.click(await screen.findByRole('menuitem', { name: /^Log/ }));
    await waitFor(() => expect(screen.getByLabelText('Cells or table')).toHaveProperty('value', 'Log'));
    expect(document.activeElement).toBe(button);
  });
});

describe('working', () => {
  it('shows how far it is and is back at once on Cancel', async () => {
    let report: (fraction: number) => void = () => {};
    const { user, container } = await open({
      analyse: (_request, _feed, { onProgress }) => {
        report = onProgress;
        return new Promise(() => {});
      },
    });
    await user.click(screen.getByRole('button', { name: 'Show result' }));
    act(() => report(0.42));
    expect(screen.getByText('42%')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0.42');
    expect(said()).toBe('25% done');
    const cancel = screen.getByRole('button', { name: 'Cancel' });
    expect(document.activeElement).toBe(cancel);
    expect(await violations(container)).toEqual([]);
    await user.click(cancel);
    expect(screen.getByRole('button', { name: 'Show result' })).toBeTruthy();
  });
});

describe('result', () => {
  it('answers in words first, then figures, chart and table', async () => {
    const { container } = await openResult();
    const answer = screen.getByRole('heading', { name: /Paid Search earns 36% of value under last touch/ });
    expect(document.activeElement).toBe(answer);
    expect(screen.getByRole('img', { name: /Email: Linear 54,300\s€, Last touch 31,600\s€/ })).toBeTruthy();
    const table = within(screen.getByRole('table'));
    expect(table.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual([
      'Touchpoint',
      'Linear',
      'Last touch',
      'First touch',
      'Conversions',
      'Average order',
    ]);
    expect(
      table.getByRole('row', { name: /^Total 175,568.14\s€ 175,568.14\s€ 175,568.14\s€ 1,592/ }),
    ).toBeTruthy();
    expect(screen.getByText(/Credit and Unattributed add up to 175,568.14 € under every model/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('names the rows it left out and goes to them', async () => {
    const workbook = fakeWorkbook({ goTo: jest.fn(async () => undefined) });
    const { user } = await openResult({ workbook });
    expect(screen.getByText('3 rows left out')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Go to row 418/ }));
    expect(workbook.goTo).toHaveBeenCalledWith('Journeys!B418');
  });

  it('says that participation exceeds the total by design', async () => {
    await openResult({
      analyse: async () =>
        analysis({ models: ['Linear', 'Last touch', 'Participation'], exceedsTotal: [false, false, true] }),
    });
    expect(screen.getByText(/Participation credits every touch with the full value/)).toBeTruthy();
  });

  it('shows the interval of each figure, and says it to those who cannot see the lines', async () => {
    const rows = result().summary.rows.map((row) => ({
      ...row,
      lower: row.credit.map((value) => value - 1000),
      upper: row.credit.map((value) => value + 2500),
    }));
    const bootstrap = { replicates: 200, seed: 20260101 };
    const { container } = await openResult({ analyse: async () => analysis({ rows, bootstrap }) });
    expect(
      screen.getByRole('img', { name: /Email: Linear 54,300\s€ \(53,300\s€ to 56,800\s€\)/ }),
    ).toBeTruthy();
    expect(screen.getByText(/^53,300.* – 56,800/)).toBeTruthy();
    expect(screen.getByText(/200 replicates, seed 20260101/)).toBeTruthy();
    expect(container.querySelectorAll('.whisker')).toHaveLength(15);
    expect(await violations(container)).toEqual([]);
  });

  it('shows cost and return where costs are given', async () => {
    const cost = { cost: 1000, costPerAcquisition: 2.5, roas: 54.3, roi: 53.3 };
    const free = { cost: 0, costPerAcquisition: 0, roas: null, roi: null };
    const rows = result().summary.rows.map((row, index) => ({ ...row, cost: index === 0 ? cost : free }));
    const totalCost = { ...cost, cost: 1200, roas: 146.31, withoutTouchpoint: 200 };
    const { container } = await openResult({ analyse: async () => analysis({ rows, totalCost }) });
    const table = within(screen.getByRole('table'));
    expect(table.getByRole('row', { name: /^Email.* 1,000.00\s€ 2.50\s€ 54.30 5,330%$/ })).toBeTruthy();
    expect(table.getByRole('row', { name: /^Paid Search.* 0.00\s€ 0.00\s€ – –$/ })).toBeTruthy();
    expect(screen.getByText('146.31', { selector: 'dd' })).toBeTruthy();
    expect(screen.getByText(/Rows that name no touchpoint cost 200.00 €/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('opens the transactions behind a figure from the keyboard, and comes back to it', async () => {
    const { user, container } = await openResult();
    screen.getByRole('button', { name: 'Social' }).focus();
    await user.keyboard('{Enter}');
    const heading = await screen.findByRole('heading', { name: 'Behind Social' });
    expect(document.activeElement).toBe(heading);
    expect(await screen.findByText('1,000.00 € under linear, from 5 transactions.')).toBeTruthy();
    expect(screen.getByText('3 more transactions give 250.00 €.')).toBeTruthy();
    expect(said()).toBe('Transactions behind Social');
    expect(await violations(container)).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Model'), 'Last touch');
    expect(await screen.findByText('1,000.00 € under last touch, from 5 transactions.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back to the result' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Social' }));
  });

  it('orders the table by a heading from the keyboard, says so, and keeps to it behind a figure', async () => {
    const { user, container } = await openResult();
    const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    const own = ['Email', 'Paid Search', 'Organic', 'Social', 'Display', 'Unattributed', 'Total'];
    expect(names()).toEqual(own);
    const heading = within(screen.getByRole('table')).getByRole('button', { name: 'Last touch' });
    heading.focus();
    await user.keyboard('{Enter}');
    const byLastTouch = ['Paid Search', 'Organic', 'Email', 'Display', 'Social', 'Unattributed', 'Total'];
    expect(names()).toEqual(byLastTouch);
    expect(heading.closest('th')?.getAttribute('aria-sort')).toBe('descending');
    expect(screen.getByText('Sorted by Last touch attributed value, descending.').getAttribute('role')).toBe(
      'status',
    );
    await user.click(screen.getByRole('button', { name: 'Social' }));
    await user.click(await screen.findByRole('button', { name: 'Back to the result' }));
    expect(names()).toEqual(byLastTouch);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Social' }));
    for (const direction of ['ascending', undefined]) {
      const again = within(screen.getByRole('table')).getByRole('button', { name: 'Last touch' });
      await user.click(again);
      expect(again.closest('th')?.getAttribute('aria-sort') ?? undefined).toBe(direction);
    }
    expect(names()).toEqual(own);
    expect(await violations(container)).toEqual([]);
  });

  it('goes back to the settings', async () => {
    const { user } = await openResult();
    await user.click(screen.getByRole('button', { name: 'Change' }));
    expect(screen.getByRole('button', { name: 'Show result' })).toBeTruthy();
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('writing', () => {
  it('writes, says where, and takes it back', async () => {
    const workbook = fakeWorkbook({ removeOutput: jest.fn(async () => undefined) });
    const { user, container } = await openResult({ workbook });
    await user.click(screen.getByRole('button', { name: 'Write to new sheet' }));
    await waitFor(() => expect(said()).toBe('Written to the sheet Attribution.'));
    expect(await violations(container)).toEqual([]);
    const remove = screen.getByRole('button', { name: 'Remove output' });
    await user.click(remove);
    const dialog = await screen.findByRole('alertdialog', { name: 'Remove this output?' });
    expect(dialog.textContent).toContain(
      'Removes the table and the note on the sheet Attribution, and the sheet itself where nothing else stands on it. The analysis goes from the list, too. Your data stay.',
    );
    expect(await violations(container)).toEqual([]);
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' }));
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(workbook.removeOutput).not.toHaveBeenCalled();
    await user.click(remove);
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(workbook.removeOutput).toHaveBeenCalled();
    expect(said()).toBe('The output is removed.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Write to new sheet' }));
  });

  it('asks for a cell, then before it covers others', async () => {
    const writeOutput = jest.fn<
      ReturnType<Services['workbook']['writeOutput']>,
      Parameters<Services['workbook']['writeOutput']>
    >(async () => {
      const values = { address: 'Sheet1!B2:J9', count: 12, wayOut: 'another place' } as const;
      throw workbookFault('occupied', { code: 'occupied', values });
    });
    const { user } = await openResult({ workbook: fakeWorkbook({ writeOutput }) });
    await user.click(screen.getByRole('button', { name: 'More ways to write' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Write to a chosen cell…' }));
    const field = await screen.findByLabelText('Top left cell');
    await waitFor(() => expect(field).toHaveProperty('value', 'Sheet1!B2'));
    expect(await violations(document.body)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Write' }));
    expect(
      await screen.findByText(/^12 cells are in the way at Sheet1!B2:J9\. Choose another place, or agree/),
    ).toBeTruthy();
    expect(writeOutput.mock.calls[0][1]).toEqual({ kind: 'cell', address: 'Sheet1!B2' });
    await user.click(screen.getByRole('button', { name: 'Overwrite' }));
    expect(writeOutput.mock.calls[1][2].overwrite).toBe(true);
  });

  it('shows a fault with what to do and a way to try again', async () => {
    const workbook = fakeWorkbook({
      writeOutput: async () => {
        throw workbookFault('protected', { code: 'workbookProtected' });
      },
    });
    const { user, container } = await openResult({ workbook });
    await user.click(screen.getByRole('button', { name: 'Write to new sheet' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The workbook’s structure is protected, so no sheet can be added. Remove the protection',
    );
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });
});

describe('first run', () => {
  const empty = () =>
    fakeWorkbook({
      selectedSource: async () => {
        throw workbookFault('empty', { code: 'emptyCells' });
      },
    });

  it('leads from an empty workbook to a result in one click', async () => {
    const { user, container } = await open({ workbook: empty() }, 'Insert sample data');
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Insert sample data' }));
    expect(await screen.findByRole('button', { name: 'Write to new sheet' })).toBeTruthy();
  });

  it('can be skipped', async () => {
    const { user } = await open({ workbook: empty() }, 'Insert sample data');
    await user.click(screen.getByRole('button', { name: 'Use my own data' }));
    expect(await screen.findByText(/^These cells are empty\./)).toBeTruthy();
  });
});

test('the theme can be chosen and is remembered', async () => {
  const { user, services } = await open();
  await user.click(screen.getByRole('button', { name: 'More options' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
  expect(services.recall('theme')).toBe('dark');
});
