import type { JourneysRequest, JourneysResult } from './messages';
import { passedOver } from './passedOver';
import type { Run } from '../../blueprint/run';
import { columnReference } from '../../blueprint/formula/columnReference';
import { functionFormula } from '../../blueprint/formula/functionFormula';
import { isViewTooLarge, type LiveFormula, refused, stopsAtRows } from '../../blueprint/formula/live';
import { numberLiteral, textLiteral, textsLiteral } from '../../blueprint/formula/literals';

/** The formula that gives a table of journeys. */
export function journeysFormula(
  { source, request }: Run<JourneysRequest>,
  { skipped, summary, views }: JourneysResult,
  view: string,
): LiveFormula {
  const { columns, options } = request;
  const events = [columns.customer, columns.time, columns.event].map((column) =>
    columnReference(source, request.hasHeadings, column),
  );
  const steps = textsLiteral(summary.funnel.map(({ step }) => step));
  const window = options.window === null ? null : numberLiteral(options.window);
  const order = options.order === 'ordered' ? null : textLiteral(options.order);
  const calls: Record<string, [id: string, args: (string | null)[]]> = {
    funnel: ['FUNNEL', [...events, steps, window, order]],
    steps: ['JOURNEYS.STEPS', [...events, null, numberLiteral(options.top)]],
  };
  if (!(view in calls)) return refused('noFunction');
  if (stopsAtRows(skipped, passedOver)) return refused('skipped');
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  return { formula: functionFormula(...calls[view]) };
}
