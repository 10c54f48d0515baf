import type { Switches } from '../host/switches';
import { element } from './element';
import { excelLanguage, languages, startIn } from './language';

type Flag = { [K in keyof Switches]: Switches[K] extends boolean ? K : never }[keyof Switches];
type Amount = { [K in keyof Switches]: Switches[K] extends number ? K : never }[keyof Switches];

const flags: [Flag, string, string][] = [
  ['limit5MB', '5 MB limit', 'Larger requests and answers fail, as on the web'],
  [
    'functionLimit5MB',
    '5 MB of arguments',
    'A function with more fails, and so do whole columns, as on the web',
  ],
  ['cellEdit', 'Cell-edit mode', 'The user is typing in a cell'],
  ['protectSheet', 'Protected sheet', 'Writes to the sheet in view are refused'],
  ['chartSelected', 'Chart selected', 'The selection is a chart, not cells'],
  ['deleteSource', 'Delete source', 'Delete the sheet in view after the next read'],
  ['undoGroups', 'ExcelApi 1.20', 'Batches may be undone in one step; for panes that open from now on'],
  ['excel2021', 'Excel LTSC 2021', 'ExcelApi 1.14, the oldest on sale; for panes that open from now on'],
  [
    'undoGroupFailsBare',
    'Undo groups fail bare',
    'GeneralException, which says nothing, as in some builds on the web',
  ],
  ['xmlIndexLost', 'Lost namespaces', 'No custom XML part is found by its namespace'],
  ['date1904', '1904 dates', 'The workbook counts days from 1904'],
  ['disconnected', 'Lost connection', 'No request is answered'],
];

const amounts: [Amount, string, string][] = [
  ['slow', 'Slow answers, ms', 'Each answer comes this much later'],
  ['failWrite', 'Fail write no.', 'The n-th change of several cells fails; 0 is none'],
  [
    'disconnectAfterWrites',
    'Cut off after',
    'Every request fails after so many changes of several cells; 0 is none',
  ],
  [
    'undoGroupFails',
    'Undo groups fail from',
    'Of a batch to be undone at once the n-th request fails; 0 is none',
  ],
  ['chartFails', 'Charts fail from', 'The n-th change of a chart is refused, and all later ones; 0 is none'],
  [
    'filterFails',
    'Filters fail from',
    'The n-th change of a filter is refused, and all later ones; 0 is none',
  ],
];

/** A menu of the circumstances in which Excel is awkward. */
export function switchMenu(switches: Switches): HTMLElement {
  const rows = [
    ...flags.map((flag) => flagRow(switches, ...flag)),
    blanksRow(switches),
    ...amounts.map((amount) => amountRow(switches, ...amount)),
    languageRow(),
  ];
  const menu = element(
    'details',
    { class: 'menu' },
    element('summary', {}, 'Host switches'),
    element('div', {}, ...rows),
  );
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') menu.open = false;
  });
  // What tests or the host changed meanwhile shows when the menu opens.
  menu.addEventListener('toggle', () => rows.forEach((row) => row.dispatchEvent(new Event('refresh'))));
  return menu;
}

function row(label: string, hint: string, input: HTMLElement, refresh: () => void): HTMLElement {
  refresh();
  return element('label', { refresh }, element('span', {}, label, element('small', {}, hint)), input);
}

function flagRow(switches: Switches, flag: Flag, label: string, hint: string): HTMLElement {
  const input = element('input', {
    type: 'checkbox',
    change: () => {
      switches[flag] = input.checked;
    },
  });
  return row(label, hint, input, () => {
    input.checked = switches[flag];
  });
}

function amountRow(switches: Switches, amount: Amount, label: string, hint: string): HTMLElement {
  const input = element('input', {
    type: 'number',
    min: '0',
    change: () => {
      switches[amount] = Number(input.value) || 0;
    },
  });
  return row(label, hint, input, () => {
    input.value = String(switches[amount]);
  });
}

function blanksRow(switches: Switches): HTMLElement {
  const options = ['null', '0'].map((value) => element('option', { value }, value));
  const select = element(
    'select',
    {
      change: () => {
        switches.blanks = select.value === '0' ? '0' : 'null';
      },
    },
    ...options,
  );
  return row('Empty cells are', 'What functions get for them: null on the web, 0 elsewhere', select, () => {
    select.value = switches.blanks;
  });
}

function languageRow(): HTMLElement {
  const options = Object.entries(languages).map(([value, name]) => element('option', { value }, name));
  const select = element('select', { change: () => startIn(select.value) }, ...options);
  return row('Language', 'Excel’s own; the workbench starts anew', select, () => {
    select.value = excelLanguage();
  });
}
