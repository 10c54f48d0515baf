import { isoText, millisecondsPerDay, sentenceIn } from '../../cells';
import { diagnose, diagnoseOrders, diagnosePatterns, type Finding } from '../../analytics/lifetime/diagnosis';
import type { LifetimeFit, ModelFit } from '../../analytics/lifetime/lifetimeFit';
import type { OrderDays } from '../../analytics/lifetime/orders';
import type { TableColumn } from '../table';
import type { Word } from '../words';
import { type FindingSaying, findingSentences } from './findingSentences';

/** What to know before trusting a fit, in sentences. */
export const notesOf = (fit: LifetimeFit): string[] => diagnose(fit).map(sentence);

/** The same where rows after the end of observation are meant to be there. */
export const notesBeforeCutoff = (fit: LifetimeFit): string[] =>
  diagnose(fit)
    .filter(({ kind }) => kind !== 'orders later')
    .map(sentence);

/** The same as the pane tells it. */
export const sayingsOf = (fit: LifetimeFit): FindingSaying[] => diagnose(fit).map(sayingOf);
export const patternSayingsOf = (fit: ModelFit, withoutAmounts: boolean): FindingSaying[] =>
  diagnosePatterns(fit, withoutAmounts).map(sayingOf);
export const orderSayingsOf = (days: OrderDays): FindingSaying[] => diagnoseOrders(days).map(sayingOf);

/** What to know of a table of orders that no model is fitted to. */
export const orderNotesOf = (days: OrderDays): string[] => diagnoseOrders(days).map(sentence);

const sayingOf = (finding: Finding) => ({ code: finding.kind, values: finding }) as FindingSaying;

const sentence = (finding: Finding): string => sentenceIn(findingSentences, sayingOf(finding));

/** A day on the clock of serial numbers as ISO text. */
export const dayText = (day: number): string => isoText(day * millisecondsPerDay);

/** What holds for the whole table stands in the heading of its column of notes. */
export const headNotes = (fit: LifetimeFit): string[] => [
  `${fit.model.title} as of ${dayText(fit.days.asOf)}.`,
  ...notesOf(fit),
];

/** The same where no model could be fitted. */
export const headNotesWithoutFit = (why: string, days: OrderDays): string[] => [why, ...orderNotesOf(days)];

/** Heading of a column of notes. */
export const noteHeading = (says: readonly string[]): Word => ({ code: 'note', values: { says } });

/** The last column of a table that is made of orders without a model: its heading says what holds for all of it. */
export const orderNoteColumn = (days: OrderDays, { cells }: TableColumn): TableColumn => ({
  heading: noteHeading([`As of ${dayText(days.asOf)}.`, ...orderNotesOf(days)]),
  format: 'text',
  cells: Array.from(cells, () => ''),
});
