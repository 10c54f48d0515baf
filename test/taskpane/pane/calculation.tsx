import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../../src/taskpane/pane/Pane';
import type { AnalysisDefinition, Written } from '../../../src/excel/types';
import type { Workbook } from '../../../src/taskpane/services';
import { analysis, fakeServices, fakeWorkbook, workbookFault, written } from '../fakes';
import { violations } from './support';

/** Excel's own calculating: the command for it, and the word that formulas wait for it. */

async function open(change: Partial<Workbook> = {}) {
  const user = userEvent.setup();
  const analyses: AnalysisDefinition[] = [];
  const workbook = fakeWorkbook({
    readAnalyses: async () => ({ analyses, newer: 0, damaged: 0, orphans: [] }),
    saveAnalysis: async (definition) => void analyses.push(definition),
    writeOutput: async (output): Promise<Written> => ({
      ...written,
      form: output.formula === undefined ? 'values' : 'formula',
    }),
    recalculate: jest.fn(async () => undefined),
    ...change,
  });
  const services = fakeServices({ workbook, analyse: async () => analysis({ skipped: [] }) });
  const { container } = render(<Pane services={services} onReady={() => undefined} />);
  await screen.findByRole('button', { name: 'Show result' });
  const button = (name: string) => screen.getByRole('button', { name });
  return { user, workbook, services, container, button, press: (name: string) => user.click(button(name)) };
}

const notice = (text: RegExp) => screen.findByText(text, { selector: '.notice' });
const byHand = /Live formulas follow their data only when you press F9/;

describe('Recalculate', () => {
  test('stands in the menu, works by the keyboard alone, and says when it is done', async () => {
    let finish = () => {};
    const done = new Promise<void>((resolve) => (finish = resolve));
    const { user, workbook, button } = await open({ recalculate: jest.fn(() => done) });
    button('More options').focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('menuitem', { name: 'Recalculate' });
    await user.keyboard('r{Enter}');
    await notice(/^Recalculating/);
    finish();
    await notice(/^Recalculated\./);
    await screen.findByText(/^Recalculated\./, { selector: '[role="status"]' });
    expect(workbook.recalculate).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(button('More options'));
    await user.click(button('Dismiss'));
    expect(screen.queryByText(/^Recalculated\./, { selector: '.notice' })).toBeNull();
  });

  test('says what Excel refuses', async () => {
    const refused = () => Promise.reject(workbookFault('unavailable', { code: 'cellEdited' }));
    const { user, press } = await open({ recalculate: refused });
    await press('More options');
    await user.click(await screen.findByRole('menuitem', { name: 'Recalculate' }));
    await notice(/^Excel could not recalculate\. A cell is being edited\./);
  });
});

describe('where Excel calculates by hand', () => {
  const manual = { calculatesByHand: async () => true };

  async function write(form: 'values' | 'formula', change: Partial<Workbook>) {
    const all = await open(change);
    all.services.remember('write as', form);
    await all.press('Show result');
    await all.press(
      (await screen.findByRole('button', { name: /^Write (formula )?to new sheet$/ })).textContent,
    );
    await screen.findByRole('button', { name: 'Remove output' });
    return all;
  }

  test('a live output says so, and has Excel calculate', async () => {
    const { container, user, workbook } = await write('formula', manual);
    const said = within(await notice(byHand));
    expect(await violations(container)).toEqual([]);
    await user.click(said.getByRole('button', { name: 'Recalculate' }));
    await notice(/^Recalculated\./);
    expect(workbook.recalculate).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['written as values', 'values', manual],
    ['where Excel calculates by itself', 'formula', {}],
    ['where Excel does not tell', 'formula', { calculatesByHand: () => Promise.reject(new Error()) }],
  ] as const)('nothing is said of an output %s', async (_, form, change) => {
    await write(form, change);
    await waitFor(() => expect(screen.queryByText(byHand)).toBeNull());
  });

  test('the list of analyses says so once there are live ones', async () => {
    const { press } = await write('formula', manual);
    await press('Analyses (1)');
    await screen.findByRole('heading', { name: 'Analyses in this workbook' });
    await waitFor(() => expect(screen.getAllByText(byHand, { selector: '.notice' })).toHaveLength(2));
  });
});
