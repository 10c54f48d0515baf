import { entryNamed, invalid, MomentColumn, nameKey, quote, unknownName } from '../../cells';
import { type NumberRange, requireInRange } from '../numberRange';
import { type SettingName, settingNames } from './names';

/** One setting, declared once: what messages, help and reference say of it comes from here. */
export interface Setting<T> {
  name: SettingName;
  /** One sentence: what it does, and what holds where it is omitted. */
  description: string;
  /** How many values it takes. */
  takes: 1 | 3 | 'several';
  otherwise: T;
  /** Reads as many values as it takes, or throws the error that begins with `where`. */
  read(values: readonly unknown[], where: string): T;
}

const byKey = new Map(
  Object.entries(settingNames).flatMap(([name, other]) =>
    [name, other].map((each) => [nameKey(each), name as SettingName]),
  ),
);

/** The setting a name in English or Chinese means, of whatever function; `null`: none. */
export const settingNamed = (name: unknown): SettingName | null =>
  (typeof name === 'string' && byKey.get(nameKey(name))) || null;

/** What a setting says of one kind of touch, which stands behind its name: `lookback of View`. */
export interface OfKind {
  of: string;
  values: readonly unknown[];
  place: string;
}

const openName = /^\s*(?:look[\s-]*back[\s-]+of\s+|单独回溯期\s*)(\S.*?)\s*$/i;

/** The kind of touch behind the name of a setting; `null`: there is none. */
export const kindBehind = (name: string): { name: SettingName; of: string } | null => {
  const [, of] = openName.exec(name) ?? [];
  return of === undefined ? null : { name: 'lookback of', of };
};

/** A setting of one value. */
export function oneValue<T, D = T>(
  name: SettingName,
  description: string,
  otherwise: D,
  read: (value: unknown, where: string) => T,
): Setting<T | D> {
  return { name, description, takes: 1, otherwise, read: ([value], where) => read(value, where) };
}

export const numberSetting = <D>(
  name: SettingName,
  description: string,
  otherwise: D,
  range: NumberRange = {},
): Setting<number | D> =>
  oneValue(name, description, otherwise, (value, where) => {
    const number = numberOf(value, where);
    requireInRange(number, where, range);
    return number;
  });

const yes = ['yes', 'y', 'true', '1', '是'];
const no = ['no', 'n', 'false', '0', '否'];

export const yesNoSetting = (name: SettingName, description: string): Setting<boolean> =>
  oneValue(name, description, false, (value, where) => {
    const key = String(value).trim().toLowerCase();
    if (yes.includes(key)) return true;
    if (no.includes(key)) return false;
    throw invalid(`${where}: ${quote(value)} is neither yes nor no.`);
  });

/** What a cell says that holds no number on purpose. */
const noLimit = ['nolimit', '不限'];

export const isNoLimit = (value: unknown): boolean =>
  typeof value === 'string' && noLimit.includes(nameKey(value));

export const textSetting = <D>(name: SettingName, description: string, otherwise: D): Setting<string | D> =>
  oneValue(name, description, otherwise, textOf);

export const choiceSetting = <T extends { name: string }>(
  name: SettingName,
  description: string,
  { what, entries }: { what: string; entries: readonly T[] },
): Setting<T> =>
  oneValue(name, description, entries[0], (value, where) => choiceOf(entries, what, value, where));

/** The one of the entries that a value names. */
export function choiceOf<T extends { name: string }>(
  entries: readonly T[],
  what: string,
  value: unknown,
  where: string,
): T {
  const found = entryNamed(entries, String(value));
  if (found) return found;
  const names = entries.map((entry) => entry.name.toLowerCase());
  throw invalid(`${where}: ${unknownName(value, what, names).message}`);
}

export const namesSetting = <D>(
  name: SettingName,
  description: string,
  otherwise: D,
): Setting<readonly string[] | D> => ({
  name,
  description,
  takes: 'several',
  otherwise,
  read: (values, where) => values.map((value) => textOf(value, where)),
});

/** Clocks of dates in milliseconds. A typed text may hold the number of a date, as `"holidays="&H2` does. */
export const datesSetting = (name: SettingName, description: string): Setting<readonly number[] | null> => ({
  name,
  description,
  takes: 'several',
  otherwise: null,
  read: (values, where) => {
    const notDate = (value: unknown) => invalid(`${where}: ${quote(value)} is not a date.`);
    const dates = new MomentColumn(name, values.length);
    values.forEach((value, i) => {
      if (dates.add(decimalOf(value), i + 1)) throw notDate(value);
    });
    const { time, clock, problems } = dates.finish();
    if (problems.length > 0) throw notDate(problems[0].cell);
    return Array.from(clock ?? time);
  },
});

/** One day, or a moment of one, in milliseconds of its clock. */
export const dateSetting = (name: SettingName, description: string): Setting<number | null> => ({
  name,
  description,
  takes: 1,
  otherwise: null,
  read: (values, where) => datesSetting(name, description).read(values, where)?.[0] ?? null,
});

/** The number that a text with a decimal point holds; anything else as it is. */
export const decimalOf = (value: unknown): unknown =>
  typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value.trim())
    ? Number(value)
    : value;

/** A number, or the text of one with a decimal point. */
export function numberOf(value: unknown, where: string): number {
  const number = decimalOf(value);
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    throw invalid(`${where}: ${quote(value)} is not a number.`);
  }
  return number;
}

function textOf(value: unknown, where: string): string {
  const text = String(value);
  if (text === '') throw invalid(`${where}: the text between the quotation marks is empty.`);
  return text;
}
