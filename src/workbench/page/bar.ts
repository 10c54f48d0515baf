import { ThemeService } from '@univerjs/core';
import type { Univer } from '@univerjs/core';
import type { Transfer } from '../files/transfer';
import type { Switches } from '../host/switches';
import { intersection } from '../model/area';
import type { Book } from '../model/book';
import { showTotals } from '../model/totals';
import { byId, element } from './element';
import { download, pickFile } from './fileDialogs';
import { switchMenu } from './switchMenu';
import { openWorkbook } from './openWorkbook';
import type { Opening } from './openWorkbook';
import { paneDoor, reloadPane } from './paneFrame';
import { ribbonGroup } from './ribbon';
import { currentTheme, keepTheme } from './theme';
import type { Theme } from './theme';

interface Parts extends Opening {
  switches: Switches;
  univer: Univer;
  book: Book;
}

/** The line of buttons above the grid. */
export function showBar(parts: Parts): void {
  const { transfer, switches, univer, book, host } = parts;
  const title = element('span', { class: 'file' });
  const showName = () => {
    title.textContent = book.name;
  };
  book.onChange(showName);
  showName();
  byId('bar').append(
    element('span', { class: 'mark', 'aria-hidden': 'true' }),
    element('h1', {}, 'Touchstone workbench'),
    title,
    element('span', { class: 'gap' }),
    button('Open', 'Open an .xlsx or .csv file', () => void openFile(parts)),
    button('Save .xlsx', 'Save all sheets', () => void saveFile(transfer, book, 'xlsx')),
    button('Save .csv', 'Save the sheet in view', () => void saveFile(transfer, book, 'csv')),
    element('span', { class: 'rule' }),
    button('Total row', 'Show or hide the total row of the selected table', () => void toggleTotals(book)),
    ribbonGroup((name) => host.commands.call(name)),
    switchMenu(switches),
    paneToggle(),
    widthToggle(),
    themeToggle(univer),
  );
}

function button(label: string, title: string, click: () => void): HTMLButtonElement {
  return element('button', { type: 'button', title, click }, label);
}

/** Closing the pane leaves the add-in running, as in Excel. */
function paneToggle(): HTMLElement {
  return button('Pane', 'Show or close the task pane', () => paneDoor.show(!paneDoor.isShown()));
}

async function toggleTotals(book: Book): Promise<void> {
  const { sheet, area } = book.sheets.selection();
  const table = book.tables.find((each) => each.sheet === sheet && intersection(each.area, area));
  if (table) await showTotals(book, table, !table.showTotals);
}

async function openFile(opening: Opening): Promise<void> {
  const file = await pickFile('.xlsx,.xlsm,.xls,.csv,.tsv,.txt');
  if (file) await openWorkbook(opening, file);
}

async function saveFile(transfer: Transfer, book: Book, kind: 'xlsx' | 'csv'): Promise<void> {
  const stem = book.name.replace(/\.\w+$/, '');
  download(await transfer.save(kind), `${stem}.${kind}`);
}

const widths = ['320', '450'];

/** Excel opens the pane at 320 px; most people drag it wider. `?width=` begins with another. */
function widthToggle(): HTMLElement {
  const pane = byId('pane');
  const toggle = button('', 'Width of the task pane', () => {
    show(widths[(widths.indexOf(pane.dataset.width ?? '') + 1) % widths.length]);
  });
  const show = (width: string) => {
    pane.dataset.width = width;
    pane.style.width = `${width}px`;
    toggle.textContent = `Pane ${width} px`;
    window.dispatchEvent(new Event('resize'));
  };
  const asked = Number(new URLSearchParams(location.search).get('width'));
  show(asked > 0 ? String(asked) : widths[0]);
  return toggle;
}

function themeToggle(univer: Univer): HTMLElement {
  const toggle = button('', 'Office theme', () => {
    const theme: Theme = currentTheme() === 'dark' ? 'light' : 'dark';
    keepTheme(theme);
    show(theme);
    univer
      .__getInjector()
      .get(ThemeService)
      .setDarkMode(theme === 'dark');
    reloadPane();
  });
  const show = (theme: Theme) => {
    document.documentElement.dataset.theme = theme;
    toggle.textContent = theme === 'dark' ? 'Light' : 'Dark';
  };
  show(currentTheme());
  return toggle;
}
