import type { Credit } from '../../analytics/attribution/attribute';
import type { AttributionModel } from '../../analytics/attribution/models';
import { keyOf } from '../../cells';
import type { NameRule } from '../../cells/names';
import type { GivenCredit } from './creditRows';
import { timedModel } from './timedModels';

/** Touchpoints and what they earned, one entry a model. */
export interface Earned {
  touchpoints: readonly string[];
  credits: readonly Credit[];
}

/** What models were credited elsewhere, with what they credit here besides: the touchpoints of both. `rule`: which names are one. */
export function withGiven(
  models: readonly AttributionModel[],
  given: Pick<GivenCredit, 'touchpoints' | 'figures'>,
  here: Earned | null,
  { touchpoints, rule }: { touchpoints: readonly string[]; rule: NameRule },
): Earned {
  const names = new Names(touchpoints, rule);
  const places = given.touchpoints.map((name) => names.placeOf(name));
  const placesHere = (here?.touchpoints ?? []).map((name) => names.placeOf(name));
  const added = (figures: Float64Array | undefined, more: Float64Array | undefined) => {
    const sum = new Float64Array(names.all.length);
    figures?.forEach((figure, t) => (sum[places[t]] += figure));
    more?.forEach((figure, t) => (sum[placesHere[t]] += figure));
    return sum;
  };
  return {
    touchpoints: names.all,
    credits: models.map(({ name }, m): Credit => {
      const id = timedModel(name);
      return {
        value: added(id === null ? undefined : given.figures[id], here?.credits[m].value),
        conversions: added(given.figures.conversions, here?.credits[m].conversions),
      };
    }),
  };
}

/** Names in the order in which they came, one for all spellings of it. */
class Names {
  readonly all: string[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    names: readonly string[],
    private readonly rule: NameRule,
  ) {
    names.forEach((name) => this.placeOf(name));
  }

  placeOf(name: string): number {
    const key = keyOf(name, this.rule);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    return this.all.push(name) - 1;
  }
}
