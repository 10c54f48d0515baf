import { journeysInputs } from './inputs';
import { isOfEvents } from './isOfEvents';
import type { JourneysOptions, JourneysRequest, JourneysResult } from './messages';
import type { SettingPair } from '../../functions/settings/text';
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
  const { columns, options } = request;
  const table = new ReadTable(run, skipped, ['zone', 'spelling']);
  const events = [table.names(columns.customer), table.dates(columns.time), table.names(columns.event)];
  const funnel = summary.funnel.map(({ step }) => step);
  const pairs = [...settingsOf(view, options), ...table.pairs];
  const { by = null, part } = options;
  const hold = columns.hold === undefined ? null : table.names(columns.hold);
  const usual = {
    order: options.order === 'ordered' ? null : textLiteral(options.order),
    settings: settingsLiteral(pairs),
    period: by === null || by === 'month' ? null : textLiteral(by),
  };
  const calls = (given: Given): Record<string, [id: string, args: (string | null)[]]> => {
    const { steps = textsLiteral(funnel), order, settings, period } = { ...usual, ...given };
    const window = given.window === undefined ? literal(options.window) : numberIn(given.window);
    const top = given.top === undefined ? literal(options.top) : numberIn(given.top);
    const length = given.length === undefined ? literal(part?.length ?? null) : numberIn(given.length);
    return {
      funnel: ['FUNNEL', [...events, steps, window, order, settings, hold]],
      trend: ['FUNNEL.TREND', [...events, steps, period, window, order, settings]],
      steps: ['JOURNEYS.STEPS', [...events, length, top, settings]],
    };
  };
  if (options.period) return { refusal: 'periodOfEntries' };
  if (view === 'segments') return refused('segments');
  if (view === 'trend' && hold !== null) return { refusal: 'heldOverTime' };
  if (!(view in calls({}))) return refused('noFunction');
  if (table.refusal !== null) return refused(table.refusal);
  if (table.stops(passedOver)) return refused('skipped');
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  const asked = (given: Given) => table.formula(...calls(given)[view]);
  return {
    formula: asked({}),
    inputs: { ...journeysInputs(view, options, funnel, pairs), formula: asked },
  };
}

/** What the function of a view is told by its settings, besides the reading. */
function settingsOf(view: string, options: JourneysOptions): SettingPair[] {
  const { windowFrom, part, optional = [], exclude = [] } = options;
  const named = (name: string, values: readonly string[]): SettingPair[] =>
    values.length > 0 ? [[name, ...values]] : [];
  if (view !== 'steps')
    return [
      ...(windowFrom ? [['window from', windowFrom] as SettingPair] : []),
      ...named('optional', optional),
      ...named('exclude', exclude),
    ];
  const { from = [], upTo = [], collapse = false } = part ?? {};
  return [
    ...named('from event', from),
    ...named('up to event', upTo),
    ...(collapse ? [['collapse', 'yes'] as SettingPair] : []),
  ];
}

const literal = (value: number | null): string | null => (value === null ? null : numberLiteral(value));
