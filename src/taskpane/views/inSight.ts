import type { ResultView } from '../../blueprint/views';
import { columnIn, type LeftOut } from '../../blueprint/leftOut';
import { whySkipped } from '../../blueprint/leftOutTexts';
import { fromOtherRooms } from '../../blueprint/translated';
import type { TableShown } from '../flow/tabState';

/** The view in sight, in the language spoken now. */
export const viewOf = ({ result: { views }, view }: Pick<TableShown, 'result' | 'view'>): ResultView =>
  fromOtherRooms.view(views.find(({ id }) => id === view) ?? views[0]);

/** What to know of the whole result. */
export const notesOf = ({ result }: Pick<TableShown, 'result'>): string[] =>
  result.notes.map(fromOtherRooms.sentence);

/** Rows that could not be used, by reason. */
export const leftOutOf = ({ run, result }: Pick<TableShown, 'run' | 'result'>): LeftOut[] =>
  result.skipped.map((rows) => ({
    ...rows,
    reason: whySkipped(rows),
    source: run.source,
    isMain: true,
    column: columnIn(run.request.columns, rows),
    // Where the events are the touchpoints of a log, its orders have none.
    isExpected: run.request.kind === 'journeys' && rows.column === 'event' && rows.reason === 'empty',
  }));
