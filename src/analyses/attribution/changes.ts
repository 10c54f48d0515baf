import { allTransactions, hasUnattributed, unattributed } from '../../analytics/attribution/attribute';
import { creditChange } from '../../analytics/attribution/creditChange';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { ValueChange } from '../../analytics/changes/valueChange';
import {
  type Change,
  type Changed,
  changeOf,
  changeView,
  fewNotes,
  periodNotes,
} from '../../blueprint/period/change';
import { scaleOf } from '../../blueprint/period/periods';
import type { PeriodSaying } from '../../blueprint/period/sayings';
import type { ResultView } from '../../blueprint/views';
import type { Saying } from '../../cells';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { creditsOf, settingsOf } from './breakdown';
import { creditFormat } from './measure';
import type { AttributionOptions, AttributionSummary } from './messages';
import type { AttributionNote } from './sayings';
import { modelId } from './modelId';
import type { CreditWord } from './tableWords';

const own = (word: CreditWord): CreditWord => word;

interface CreditChanges {
  change: Change;
  view: ResultView;
  notes: Saying[];
}

/** How credit under the first model changed from one period to the next. */
export function creditChanges(
  periods: Change['periods'],
  { now, before }: { now: Journeys; before: Journeys },
  summary: AttributionSummary,
  options: AttributionOptions,
  model: AttributionModel,
): CreditChanges {
  const settings = settingsOf(options);
  const [was] = creditsOf(before, [model], settings);
  const found = creditChange({ now, before, scale: scaleOf(periods) }, model, settings);
  if ('reason' in found) throw refusedFor(found);
  const credit = { touchpoints: now.touchpoints, value: was.value };
  return changesFrom(periods, { now, before }, { summary, options, model, credit }, found);
}

/** What of the change is known: credit before, by touchpoint, under the model. */
interface Known {
  summary: AttributionSummary;
  options: AttributionOptions;
  model: AttributionModel;
  credit: { touchpoints: readonly string[]; value: Float64Array };
}

/** The same where nobody knows the customers: no change is tested. */
export function untestedChanges(
  periods: Change['periods'],
  journeys: { now: Journeys; before: Journeys },
  known: Known,
): CreditChanges {
  const { notes, ...others } = changesFrom(periods, journeys, known, { touchpoints: null, total: null });
  // That of a model which cannot be tested does not say why none is.
  return { ...others, notes: [...notes.filter(({ code }) => code !== 'notTested'), changeNotTested] };
}

const changeNotTested: AttributionNote = { code: 'changeNotTested' };

function changesFrom(
  periods: Change['periods'],
  { now, before }: { now: Journeys; before: Journeys },
  { summary, options, model, credit: was }: Known,
  found: { touchpoints: readonly ValueChange[] | null; total: ValueChange | null },
): CreditChanges {
  const place = new Map(was.touchpoints.map((name, t) => [name, t]));
  const rows = summary.rows.flatMap(({ touchpoint, credit }): CreditChanged[] => {
    const t = place.get(touchpoint);
    const before = t === undefined ? 0 : was.value[t];
    const tested = t === undefined ? null : (found.touchpoints?.[t] ?? null);
    // What has only cost money, and what nobody met in either period, changed nothing.
    return credit[0] === 0 && before === 0 ? [] : [{ name: touchpoint, now: credit[0], before, tested }];
  });
  const names = summary.rows.map(({ touchpoint }) => touchpoint);
  const isPart = hasUnattributed(now) || hasUnattributed(before);
  const all = { now: summary.total.value, before: allTransactions(before).value, tested: found.total };
  const change = changeOf(periods, rows, {
    foot: [
      ...(isPart
        ? [
            {
              name: own({ code: 'notAttributed', besides: names }),
              now: summary.unattributed.value,
              before: unattributed(before).value,
              tested: null,
            },
          ]
        : []),
      { name: own({ code: 'total', besides: names }), ...all },
    ],
    // Removal effects are shares.
    isSum: model.gives === 'value',
  });
  const { dimensions = ['touchpoint'] } = options;
  const view = changeView(change, {
    heading: own({ code: 'dimensions', values: { dimensions } }),
    format: model.gives === 'value' ? creditFormat(summary.measure) : 'share',
  });
  return {
    change,
    view: {
      ...view,
      opens: [{ id: modelId(model.name), name: own({ code: 'credited', values: { model: model.name } }) }],
    },
    notes: [...periodNotes(periods), ...notTested(found.touchpoints, model.name), ...deciders(rows)],
  };
}

const notTested = (tested: readonly ValueChange[] | null, model: string): PeriodSaying[] =>
  tested === null ? [{ code: 'notTested', values: { model } }] : [];

/** Who decides the largest change. */
function deciders(rows: readonly CreditChanged[]): PeriodSaying[] {
  const size = ({ tested }: CreditChanged) => Math.abs(tested?.change ?? 0);
  const [largest] = [...rows].sort((a, b) => size(b) - size(a));
  return largest?.tested ? fewNotes(largest.name, largest.tested) : [];
}

interface CreditChanged extends Changed {
  name: string;
  tested: ValueChange | null;
}
