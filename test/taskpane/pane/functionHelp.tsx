import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../../src/taskpane/pane/Pane';
import { fakeServices, fakeWorkbook, source, workbookFault } from '../fakes';
import type { Workbook } from '../../../src/taskpane/services';
import { violations } from './support';

/** The page of worksheet functions, with the keyboard alone. */

async function open(change: Partial<Workbook> = {}) {
  const workbook = fakeWorkbook(change);
  const user = userEvent.setup();
  const { container } = render(<Pane services={fakeServices({ workbook })} onReady={jest.fn()} />);
  await screen.findByText('4 of 4 found');
  screen.getByRole('button', { name: 'Worksheet functions' }).focus();
  await user.keyboard('{Enter}');
  // The page comes with the code of all functions.
  const search = await screen.findByLabelText('Search functions', {}, { timeout: 20_000 });
  await waitFor(() => expect(document.activeElement).toBe(search));
  return { workbook, user, container };
}

/** Opens a function by typing its name. */
async function openFunction(name: string, change: Partial<Workbook> = {}) {
  const all = await open(change);
  await all.user.keyboard(`${name}{Enter}`);
  await waitFor(() => expect(document.activeElement?.textContent).toBe(`TOUCH.${name.toUpperCase()}`));
  return all;
}

const formula = () => document.querySelector('[aria-labelledby] > code.formula')?.textContent;
const insert = () => screen.getByRole('button', { name: 'Insert into cell' });

describe('the list', () => {
  it('narrows while one types, tells how many are left, and leads on by the arrow keys', async () => {
    const { user, container } = await open();
    expect(screen.getByText('46 functions')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    await user.keyboard('retention project');
    expect(screen.getByText('1 function').getAttribute('role')).toBe('status');
    await user.clear(screen.getByLabelText('Search functions'));
    await user.keyboard('retention{ArrowDown}');
    expect(document.activeElement?.textContent).toMatch(/^CLV\.RETENTION/);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(screen.getByLabelText('Search functions'));
    await user.keyboard('{ArrowDown}{End}{Home}{ArrowDown}{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('TOUCH.RETENTION.PROJECT'));
  });

  it('says where nothing is found, and leads back to all', async () => {
    const { user } = await open();
    await user.keyboard('nosuchword');
    expect(screen.getByText(/No function found/)).toBeTruthy();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByText('46 functions')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Search functions'));
  });

  it('is there again with the focus where it was, and the tabs after it', async () => {
    const { user } = await openFunction('rfm');
    await user.click(screen.getByRole('button', { name: 'All functions' }));
    expect(document.activeElement?.textContent).toMatch(/^RFM/);
    expect(screen.getByLabelText('Search functions')).toHaveProperty('value', 'rfm');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Attribution' }));
  });
});

describe('a function', () => {
  it('names the columns of a table as they are headed when it is opened', async () => {
    const table = { table: 'Journeys', isWholeTable: true } as const;
    const head = source().head.map((row, i) => (i > 0 ? row : ['buyer', ...row.slice(1)]));
    await openFunction('ttv', {
      selectedSource: async () => source(table),
      sourceAt: async () => source({ ...table, head }),
    });
    expect(formula()).toMatch(/^=TOUCH\.TTV\(Journeys\[buyer\],Journeys\[timestamp\],/);
  });

  it('is filled in from the columns of the tab and inserted into the active cell', async () => {
    const insertFormula = jest.fn(async () => undefined);
    const { user, container } = await openFunction('ttv', { insertFormula });
    const expected =
      '=TOUCH.TTV(Journeys!$A$2:$A$6,Journeys!$B$2:$B$6,Journeys!$C$2:$C$6,Journeys!$F$2:$F$6)';
    expect(formula()).toBe(expected);
    expect(screen.getByText('4 of 4 required arguments filled in from your data.')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    insert().focus();
    await user.keyboard('{Enter}');
    expect(insertFormula).toHaveBeenCalledWith('Sheet1!B2', expected, { overwrite: false });
    expect(await screen.findByText(/The formula is in Sheet1!B2/)).toBeTruthy();
    expect(document.activeElement).toBe(insert());
  });

  it('takes names and choices, and leaves out what is between', async () => {
    const { user } = await openFunction('ttv');
    await user.type(screen.getByLabelText('of'), 'Email, Social');
    await user.selectOptions(screen.getByLabelText('model'), 'linear');
    await user.type(screen.getByLabelText('settings'), 'half-life=14');
    expect(formula()).toMatch(/\$F\$6,\{"Email","Social"\},"linear","half-life=14"\)$/);
    expect(screen.getByText('Optional arguments, 3 set')).toBeTruthy();
  });

  it('tells what is missing and leads there, instead of inserting half a formula', async () => {
    const insertFormula = jest.fn(async () => undefined);
    const { user } = await openFunction('funnel', { insertFormula });
    expect(formula()).toMatch(/,steps\)$/);
    insert().focus();
    await user.keyboard('{Enter}');
    expect(insertFormula).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText('steps'));
    expect(screen.getByText('Enter steps.')).toBeTruthy();
    await user.keyboard('visit, purchase{Enter}');
    expect(insertFormula).toHaveBeenCalledTimes(1);
  });

  it('follows the active cell without choosing other data', async () => {
    let cell = 'Sheet1!B2';
    const selectedSource = jest.fn(async () => source());
    const { workbook, user } = await openFunction('ttv', { activeCell: async () => cell, selectedSource });
    const reads = selectedSource.mock.calls.length;
    cell = 'Results!K7';
    (workbook as ReturnType<typeof fakeWorkbook>).selectionMoves();
    expect(await screen.findByText('Results!K7')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Worksheet functions' }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(selectedSource).toHaveBeenCalledTimes(reads);
  });

  it('asks before it covers a cell', async () => {
    const values = { address: 'Sheet1!B2', count: 1, wayOut: 'another cell' } as const;
    const insertFormula = jest.fn(
      async (_cell: string, _formula: string, { overwrite }: { overwrite: boolean }) => {
        if (!overwrite) throw workbookFault('occupied', { code: 'occupied', values });
      },
    );
    const { user, container } = await openFunction('rfm', { insertFormula });
    insert().focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Sheet1!B2 is not empty/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Replace'));
    await user.tab();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(insert());
    expect(insertFormula).toHaveBeenCalledTimes(1);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Replace'));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/The formula is in Sheet1!B2/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(insert()));
  });

  it('shows a fault with the way to try again', async () => {
    let isProtected = true;
    const insertFormula = jest.fn(async () => {
      if (isProtected)
        throw workbookFault('protected', { code: 'sheetProtected', values: { name: 'Sheet1' } });
    });
    const { user } = await openFunction('rfm', { insertFormula });
    insert().focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/The sheet “Sheet1” is protected/)).toBeTruthy();
    isProtected = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/The formula is in Sheet1!B2/)).toBeTruthy();
  });
});
