import type { OutputCell, OutputInput } from '../../excel/types';
import type { SettingName } from '../../functions/settings/names';
import type { SettingPair } from '../../functions/settings/text';
import { dateText } from '../../reading/dates';
import { settingTexts as say } from './settingTexts';

/** What a cell is for, without its place and its value. */
type Kind = Pick<OutputInput, 'format' | 'help' | 'rule'>;

const general = 'General';

/** Kinds of cells, each with what Excel asks for in it. */
export const kinds = {
  entry: (entries: readonly string[], help = say.help.entry): Kind => ({
    format: general,
    help,
    rule: { kind: 'list', entries },
  }),
  yesNo: (): Kind => kinds.entry([say.yes, say.no]),
  lookback: (): Kind => ({
    format: general,
    help: say.help.lookback,
    rule: { kind: 'number', least: 0, or: say.noLimit },
  }),
  positive: (): Kind => ({ format: general, help: say.help.positive, rule: { kind: 'number', above: 0 } }),
  window: (): Kind => ({
    format: general,
    help: say.help.window,
    rule: { kind: 'number', least: 0, or: say.noLimit },
  }),
  count: (): Kind => ({ format: general, help: say.help.count, rule: { kind: 'number', least: 1 } }),
  amount: (): Kind => ({ format: general, help: say.help.amount, rule: { kind: 'number', least: 0 } }),
  share: (): Kind => ({ format: general, help: say.help.share, rule: { kind: 'number', least: 0 } }),
  date: (): Kind => ({ format: 'yyyy-mm-dd', help: say.help.date, rule: { kind: 'date' } }),
  text: (help = say.help.text): Kind => ({ format: general, help }),
};

/** The cell of an argument of its own. */
export const argumentInput = (
  argument: string,
  label: string,
  value: OutputCell,
  kind: Kind,
): OutputInput => ({ argument, isNamed: false, label, values: [value], ...kind });

/** A row of the argument `settings`: its name and its values. */
export const settingInput = (name: SettingName, values: readonly OutputCell[], kind: Kind): OutputInput => ({
  argument: 'settings',
  isNamed: true,
  label: say.settings[name],
  values,
  ...kind,
});

/** The rows of what a formula says of the reading of its table. */
export const readingInputs = (pairs: readonly SettingPair[]): OutputInput[] =>
  pairs.map(([name, ...values]) => settingInput(name as SettingName, values.map(String), kinds.text()));

/** A cell as an argument that is a number or left out: some Excels hand a function an empty cell as 0. */
export const numberIn = (cell: string): string => `IF(ISNUMBER(${cell}),${cell},"")`;

/** Values in so many cells at least. */
export const inCells = (values: readonly OutputCell[], least: number): OutputCell[] =>
  Array.from({ length: Math.max(least, values.length) }, (_, i) => values[i] ?? null);

/** What stands in the cells behind a label, as texts without the empty ones; `null`: there is no such label. */
export type TypedCells = (label: string) => readonly string[] | null;

/** The first of them as an option is typed, `empty` where there is none; nothing where the label is gone. */
export function typedOption<N extends string>(
  cells: readonly string[] | null,
  name: N,
  empty: string,
): Partial<Record<N, string>> {
  return cells ? ({ [name]: cells[0] ?? empty } as Record<N, string>) : {};
}

/** A date in a cell as an option is typed. */
export const typedDate = (text: string): string =>
  text === '' || Number.isNaN(Number(text)) ? text : dateText(Number(text));

/** What is typed for a number of days without a limit. */
export const typedLimit = (cells: readonly string[] | null): readonly string[] | null =>
  cells && cells.filter((text) => text !== say.noLimit);
