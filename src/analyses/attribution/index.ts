import type { Analysis } from '../../blueprint/analysis';
import { identities } from '../../blueprint/identityTable';
import { laterFields } from '../../blueprint/laterFields';
import { rates } from '../../blueprint/rateTable';
import { segments } from '../../blueprint/segmentTable';
import { keptView } from './keptView';
import type { AttributionRequest, AttributionResult } from './messages';
import { type AttributionChoices, options } from './options';
import { credits, rest } from './pathShapes';
import { costs, main, more, ofTouches, orders, rules } from './shapes';
import { attributionTexts as say } from './texts';

const { fields, take } = laterFields<AttributionChoices>();

/** Which touches bring the money: touches and orders in; what each touchpoint earns under each model out. */
export const attribution: Analysis<AttributionRequest, AttributionResult, AttributionChoices> = {
  id: 'attribution',
  say,
  // What costs are worth is known once the rates are there.
  tables: [
    main,
    ...more,
    orders,
    ofTouches(rates),
    rest,
    credits,
    costs,
    rules,
    ofTouches(segments),
    ofTouches(identities),
  ],
  options,
  fields,
  namesIn: ({ names }) => names,
  keptView: (kept, { models }) => keptView(kept, models),
  loadRequest: async () => {
    const [{ requestOf }, inputs] = await Promise.all([import('./request'), import('./fields')]);
    take(inputs.fields);
    return requestOf;
  },
  loadWords: async () => (await import('./words')).attributionWords,
};
