import { journeysInputs } from './inputs';
import { isOfEvents } from './isOfEvents';
import type { JourneysRequest, JourneysResult } from './messages';
import { passedOver } from './passedOver';
import type { Run } from '../../blueprint/run';
import { isViewTooLarge, type LiveFormula, refused } from '../../blueprint/formula/live';
import { numberLiteral, settingsLiteral, textLiteral, textsLiteral } from '../../blueprint/formula/literals';
import { numberIn } from '../../blueprint/formula/inputs';
import { ReadTable } from '../../blueprint/formula/readTable';

/** Arguments that come from cells. */
type Given = Readonly<Partial<Record<string, string>>>;

/** The formula that gives a table of journeys. */
export function journeysFormula(
  run: Run<JourneysRequest>,
  { skipped, summary, views }: JourneysResult,
  view: string,
): LiveFormula {
  const { request } = run;
  if (!isOfEvents(request)) return refused('noFunction');
  const { columns, options, reading } = request;
  const table = new ReadTable(run, skipped, ['zone', 'spelling']);
  const events = [table.names(columns.customer), table.dates(columns.time), table.names(columns.event)];
  const funnel = summary.funnel.map(({ step }) => step);
  const usual = {
    order: options.order === 'ordered' ? null : textLiteral(options.order),
    settings: settingsLiteral(table.pairs),
  };
  const calls = (given: Given): Record<string, [id: string, args: (string | null)[]]> => {
    const { steps = textsLiteral(funnel), order, settings } = { ...usual, ...given };
    const window = given.window === undefined ? literal(options.window) : numberIn(given.window);
    const top = given.top === undefined ? literal(options.top) : numberIn(given.top);
    return {
      funnel: ['FUNNEL', [...events, steps, window, order, settings]],
      steps: ['JOURNEYS.STEPS', [...events, null, top]],
    };
  };
  if (!(view in calls({}))) return refused('noFunction');
  if (table.refusal !== null) return refused(table.refusal);
  if (view === 'steps' && (reading?.zone !== undefined || reading?.spelling)) return refused('noSettings');
  if (table.stops(passedOver)) return refused('skipped');
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  const asked = (given: Given) => table.formula(...calls(given)[view]);
  return {
    formula: asked({}),
    inputs: { ...journeysInputs(view, options, funnel, table.pairs), formula: asked },
  };
}

const literal = (value: number | null): string | null => (value === null ? null : numberLiteral(value));
