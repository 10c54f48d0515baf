/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Output } from '../../src/excel/types';
import { customFunctions } from '../../src/functions';
import { currentLanguage, englishSpeech, setLanguage } from '../../src/language/current';
import { formatSpoken } from '../../src/language/format';
import { functionFiles } from '../../src/languages/functionFiles';
import { startLanguage } from '../../src/taskpane/pane/language';
import { Pane } from '../../src/taskpane/pane/Pane';
import {
  analysis,
  fakeServices,
  fakeWorkbook,
  lifetimeAnalysis,
  orders,
  result,
  source,
  written,
} from '../taskpane/fakes';
import '../taskpane/pane/support';
import { greek } from './greek';

/** One object and one line make a language: the pane speaks it everywhere, and nothing else of the product knows of it. */
jest.mock('../../src/languages', () => ({ languages: [jest.requireActual('./greek').madeUp] }));

afterEach(() => setLanguage(englishSpeech));

/** What is the same in every language: names of the product and from the workbook, functions, abbreviations. */
const same = new Set(
  [
    ...source().head.flat(),
    written.sheet,
    source().address,
    ...result().summary.rows.map(({ touchpoint }) => touchpoint),
    ...customFunctions.map(({ id }) => id),
    ...orders().head.flat(),
    orders().address,
    'Direct English Referral Affiliate',
    // Models, and what they call their parameters.
    'BG NBD',
  ]
    .join(' ')
    .match(/[A-Za-z]{2,}/g),
);

const spokenAttributes = ['aria-label', 'aria-description', 'title', 'placeholder'];

/** Texts one can see or hear that hold words in Latin letters. */
function leftInEnglish(): string[] {
  const elements = [...document.body.querySelectorAll('*')].filter((one) => !one.matches('style, script'));
  const said = elements.flatMap((element) => [
    ...[...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.nodeValue ?? ''),
    ...spokenAttributes.map((name) => element.getAttribute(name) ?? ''),
  ]);
  return said.filter((text) => (text.match(/[A-Za-z]{2,}/g) ?? []).some((word) => !same.has(word)));
}

const heard = (text: string) => ({ name: greek(text) });

async function open(change: Parameters<typeof fakeServices>[0] = {}) {
  const services = fakeServices({
    language: 'el-GR',
    analyse: async () => analysis({ skipped: [] }),
    ...change,
  });
  await startLanguage(services);
  await act(async () => void render(<Pane services={services} onReady={jest.fn()} />));
  return { user: userEvent.setup(), services };
}

test('Excel in a language that it serves has the pane speak it, and lists and numbers follow', async () => {
  await open();
  expect([currentLanguage(), document.documentElement.lang]).toEqual(['el', 'el']);
  expect(formatSpoken.list(['Α', 'Β', 'Γ'])).toBe(new Intl.ListFormat('el').format(['Α', 'Β', 'Γ']));
  expect(leftInEnglish()).toEqual([]);
});

test('the menu names it, and takes it where Excel is in another one', async () => {
  const { user } = await open({ language: 'en-US' });
  expect(currentLanguage()).toBe('en');
  await user.click(screen.getByRole('button', { name: 'More options' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Ελληνικά' }));
  await screen.findByRole('tab', heard('Attribution'));
  expect(currentLanguage()).toBe('el');
});

test('set-up, result, what is kept and what is written are in it', async () => {
  const writeOutput = jest.fn(async () => written);
  const workbook = fakeWorkbook({ writeOutput });
  const { user } = await open({ workbook });
  await user.click(await screen.findByRole('button', heard('Show result')));
  expect(await screen.findByRole('columnheader', heard('Last touch'))).toBeTruthy();
  expect(leftInEnglish()).toEqual([]);
  await user.click(screen.getByRole('button', heard('Write to new sheet')));
  await screen.findByRole('button', { name: new RegExp(`^${greek('Analyses')}`) });
  const [[{ table }]] = writeOutput.mock.calls as unknown as [[Output]];
  expect(table.headings.join(' ')).not.toMatch(/[A-Za-z]/);
  expect(table.rows.slice(table.rows.length - 1, table.rows.length)[0][0]).toBe(greek('Total'));
  await user.click(screen.getByRole('button', { name: new RegExp(`^${greek('Analyses')}`) }));
  await screen.findByRole('heading', heard('Analyses in this workbook'));
  expect(leftInEnglish()).toEqual([]);
});

test('a result of tables has headings and words of ours in it, and names from the data as they are', async () => {
  const { user } = await open({
    analyse: async () => lifetimeAnalysis(),
    workbook: fakeWorkbook({ selectedSource: async () => orders() }),
  });
  await screen.findByRole('button', heard('Show result'));
  await user.click(screen.getByRole('tab', heard('Lifetime value')));
  const [, panel] = screen.getAllByRole('tabpanel');
  await user.click(await within(panel).findByRole('button', heard('Show result')));
  await within(panel).findByRole('columnheader', heard('CLV each'));
  expect(within(panel).getAllByText('Referral').length).toBeGreaterThan(0);
  expect(within(panel).getAllByText(greek('All')).length).toBeGreaterThan(0);
  for (const view of ['Customers', 'Forecast', 'Cohorts', 'Fit']) {
    await user.click(within(panel).getByRole('button', { ...heard(view), pressed: false }));
    expect(leftInEnglish()).toEqual([]);
  }
});

test('the functions are described in it, and found by its words', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', heard('Worksheet functions')));
  await screen.findByRole('heading', heard('Functions'));
  expect(leftInEnglish()).toEqual([]);
  await user.type(screen.getByRole('searchbox'), greek('retention'));
  expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0);
});

test('Excel gets a file of the functions for it', () => {
  expect(functionFiles).toEqual({ 'en-US': 'functions.json', el: 'functions.el.json' });
});
