import {
  argumentInput,
  inCells,
  kinds,
  readingInputs,
  type TypedCells,
  typedLimit,
  typedOption,
} from '../../blueprint/formula/inputs';
import type { LiveInputs } from '../../blueprint/formula/live';
import { settingTexts as say } from '../../blueprint/formula/settingTexts';
import type { SettingPair } from '../../functions/settings/text';
import { namesText } from '../../reading/nameList';
import type { JourneysOptions } from './messages';
import { type JourneysChoices, options as usual, orders, periods } from './options';

/** Cells for steps, and one more at least than there are. */
const fewestSteps = 6;
/** Nobody has a funnel of more. */
const mostSteps = 50;

/**
 * The settings of a live formula in cells: those its function takes.
 *
 * @param funnel the steps, also where the pane chose them.
 * @param pairs what the argument `settings` holds.
 */
export function journeysInputs(
  view: string,
  { window, order, top, by, part }: JourneysOptions,
  funnel: readonly string[],
  pairs: readonly SettingPair[],
): Pick<LiveInputs, 'rows' | 'room'> {
  const { labels, help } = say;
  if (view === 'steps') {
    const length = part?.length ?? null;
    return {
      rows: [
        ...(length === null ? [] : [argumentInput('length', labels.length, length, kinds.count())]),
        argumentInput('top', labels.top, top, kinds.count()),
        ...readingInputs(pairs),
      ],
      room: 0,
    };
  }
  return {
    rows: [
      ...inCells(funnel, Math.max(fewestSteps, funnel.length + 1)).map((step, i) =>
        argumentInput('steps', labels.steps(i + 1), step, kinds.text(help.steps)),
      ),
      ...(view === 'trend' && by ? [argumentInput('period', labels.period, by, kinds.entry(periods))] : []),
      argumentInput('window', labels.window, window ?? say.noLimit, kinds.window()),
      argumentInput('order', labels.order, order, kinds.entry(orders)),
      ...readingInputs(pairs),
    ],
    // Who is still in time has a column where there is a window.
    room: window === null ? 1 : 0,
  };
}

/** The options that stand in the cells. */
export function typedJourneys(cells: TypedCells): Partial<JourneysChoices> {
  const { labels, settings } = say;
  const steps = Array.from({ length: mostSteps }, (_, i) => cells(labels.steps(i + 1)) ?? []).flat();
  return {
    ...(steps.length > 0 && { steps: namesText(steps) }),
    ...typedOption(typedLimit(cells(labels.window)), 'window', usual.window),
    ...typedOption(cells(labels.order), 'order', usual.order),
    ...typedOption(cells(labels.top), 'top', usual.top),
    ...typedOption(cells(labels.period), 'by', usual.by),
    ...typedOption(cells(labels.length), 'length', usual.length),
    ...typedOption(cells(settings['window from']), 'windowFrom', usual.windowFrom),
    ...typedNames(cells(settings.optional), 'optional'),
    ...typedNames(cells(settings.exclude), 'exclude'),
    ...typedNames(cells(settings['from event']), 'fromEvent'),
    ...typedNames(cells(settings['up to event']), 'upToEvent'),
    ...typedCollapse(cells(settings.collapse)),
  };
}

const typedNames = (
  cells: readonly string[] | null,
  name: 'optional' | 'exclude' | 'fromEvent' | 'upToEvent',
) => cells && { [name]: namesText(cells, ', ') };

const typedCollapse = (cells: readonly string[] | null) =>
  cells && { collapse: [say.yes, 'yes', 'true'].includes((cells[0] ?? '').toLowerCase()) };
