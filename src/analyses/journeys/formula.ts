import type { JourneysRequest, JourneysResult } from './messages';
import { passedOver } from './passedOver';
import type { Run } from '../../blueprint/run';
import { isViewTooLarge, type LiveFormula, refused } from '../../blueprint/formula/live';
import { numberLiteral, settingsLiteral, textLiteral, textsLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';

/** The formula that gives a table of journeys. */
export function journeysFormula(
  run: Run<JourneysRequest>,
  { skipped, summary, views }: JourneysResult,
  view: string,
): LiveFormula {
  const { columns, options, reading } = run.request;
  const table = new ReadTable(run, skipped, ['zone', 'spelling']);
  const events = [table.names(columns.customer), table.dates(columns.time), table.names(columns.event)];
  const steps = textsLiteral(summary.funnel.map(({ step }) => step));
  const window = options.window === null ? null : numberLiteral(options.window);
  const order = options.order === 'ordered' ? null : textLiteral(options.order);
  const calls: Record<string, [id: string, args: (string | null)[]]> = {
    funnel: ['FUNNEL', [...events, steps, window, order, settingsLiteral(table.pairs)]],
    steps: ['JOURNEYS.STEPS', [...events, null, numberLiteral(options.top)]],
  };
  if (!(view in calls)) return refused('noFunction');
  if (table.refusal !== null) return refused(table.refusal);
  if (view === 'steps' && (reading?.zone !== undefined || reading?.spelling)) return refused('noSettings');
  if (table.stops(passedOver)) return refused('skipped');
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  return { formula: table.formula(...calls[view]) };
}
