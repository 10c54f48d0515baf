import type { ResultView } from '../../worker/tables';
import { columnIn, type LeftOut } from '../rules/leftOut';
import type { TableShown } from './state';

/** The view in sight. */
export const viewOf = ({ result: { views }, view }: Pick<TableShown, 'result' | 'view'>): ResultView =>
  views.find(({ id }) => id === view) ?? views[0];

/** Rows that could not be used, by reason. */
export const leftOutOf = ({ run, result }: Pick<TableShown, 'run' | 'result'>): LeftOut[] =>
  result.skipped.map((rows) => ({
    ...rows,
    source: run.source,
    isMain: true,
    column: columnIn(run.request.columns, rows.reason),
    // Where the events are the touchpoints of a log, its orders have none.
    isExpected: run.request.kind === 'journeys' && rows.reason === 'event is empty',
  }));
