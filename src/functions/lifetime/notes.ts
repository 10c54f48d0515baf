import { isoText, millisecondsPerDay, sentenceIn } from '../../cells';
import { diagnose, diagnoseOrders, type Finding } from '../../analytics/lifetime/diagnosis';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import type { OrderDays } from '../../analytics/lifetime/orders';
import type { TableColumn } from '../table';
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
export const orderSayingsOf = (days: OrderDays): FindingSaying[] => diagnoseOrders(days).map(sayingOf);

/** What to know of a table of orders that no model is fitted to. */
export const orderNotesOf = (days: OrderDays): string[] => diagnoseOrders(days).map(sentence);

const sayingOf = (finding: Finding) => ({ code: finding.kind, values: finding }) as FindingSaying;

const sentence = (finding: Finding): string => sentenceIn(findingSentences, sayingOf(finding));

/** A day on the clock of serial numbers as ISO text. */
export const dayText = (day: number): string => isoText(day * millisecondsPerDay);

/** Heading of a column of notes: it says what holds for the whole table. */
export const noteHeading = (fit: LifetimeFit): string =>
  heading(`${fit.model.title} as of ${dayText(fit.days.asOf)}.`, notesOf(fit));

/** The last column of a table that is made of orders without a model: its heading says what holds for all of it. */
export const orderNoteColumn = (days: OrderDays, { cells }: TableColumn): TableColumn => ({
  heading: heading(`As of ${dayText(days.asOf)}.`, orderNotesOf(days)),
  format: 'text',
  cells: Array.from(cells, () => ''),
});

/** Heading of a column of notes where no model could be fitted. */
export const withoutFitHeading = (why: string, days: OrderDays): string => heading(why, orderNotesOf(days));

const heading = (first: string, notes: readonly string[]): string => ['Note', first, ...notes].join(' · ');
