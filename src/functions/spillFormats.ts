import { attributionModels } from '../analytics/attribution/models';
import { inEnglish, type PlainWord, type Word, words } from './words';

/** What figures are that Excel shows as plain numbers until somebody formats them. */
export type SpillFormat = 'money' | 'share' | 'date';

/** The arguments of a call as its formula has them, by their names. */
export type GivenArguments = Readonly<Record<string, string | null>>;

/** What stands under a heading; `null` for the heading: in all cells of an answer that has none. */
export type FormatUnder = (heading: string | null, given: GivenArguments) => SpillFormat | null;

/** All figures of an answer without headings are alike. */
export const throughout =
  (format: SpillFormat): FormatUnder =>
  (heading) =>
    heading === null ? format : null;

/** By the words over the columns. */
export const under = (columns: Partial<Record<SpillFormat, readonly (PlainWord | Word)[]>>): FormatUnder => {
  const formats = Object.entries(columns) as [SpillFormat, readonly (PlainWord | Word)[]][];
  const byHeading = new Map(
    formats.flatMap(([format, codes]) =>
      codes.map((code) => [typeof code === 'string' ? words[code] : inEnglish(code), format]),
    ),
  );
  return (heading) => (heading === null ? null : (byHeading.get(heading) ?? null));
};

/** The words over the shares of those who have got there by a day, in days of either kind. */
export const sharesByDay = (...days: number[]): Word[] =>
  days.flatMap((day) =>
    [false, true].map((isWorkingTime) => ({ code: 'shareByDay' as const, values: { day, isWorkingTime } })),
  );

/** Columns that a model of attribution heads hold money where the model shares out that. */
export const underModels: FormatUnder = (heading) =>
  attributionModels.some(
    ({ name, gives }) => gives === 'value' && (heading === name || heading?.startsWith(`${name} (`)),
  )
    ? 'money'
    : null;

/** Figures of the one model a call names; it shares out money where it is omitted. What a cell names is not known. */
export const ofModel =
  (formats: FormatUnder): FormatUnder =>
  (heading, given) => {
    const { model = null } = given;
    const isKnown = model === null || attributionModels.some(isNamed(model));
    return isKnown ? formats(heading, given) : null;
  };

const isNamed =
  (text: string) =>
  ({ name, gives }: (typeof attributionModels)[number]): boolean =>
    gives === 'value' && text.toLowerCase() === `"${name.toLowerCase()}"`;
