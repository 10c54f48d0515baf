import type { Output } from '../../excel/types';
import { createGuard } from '../actions/guard';
import { createRunActions } from '../actions/runActions';
import { createSourceActions } from '../actions/sourceActions';
import { createWriteActions } from '../actions/writeActions';
import type { Format } from '../../language/format';
import type { LiveFormula } from '../../blueprint/formula/live';
import type { Sight } from '../kept/definition';
import { createKeeper } from '../kept/keeper';
import type { KeptStore } from '../kept/state';
import type { Services } from '../services';
import { texts } from '../texts';
import type { Manner } from '../actions/writeAs';
import { inLanguage } from '../texts/inLanguage';
import { createExplainActions } from './explainActions';
import { attributionJobs } from './job';
import { createOtherTableActions } from './otherTableActions';
import { createStartActions } from '../pane/welcome';
import type { AttributionShown, AttributionStore } from './state';

export type AttributionActions = ReturnType<typeof createAttributionActions>;

/** Customer, time and touchpoint; the values may stand in a table of orders. */
const fewestColumns = 3;

/** All that the user can set off in the attribution. */
export function createAttributionActions(
  services: Services,
  store: AttributionStore,
  format: Format,
  kept: KeptStore,
) {
  const guard = createGuard(store);
  const least = { columns: fewestColumns, tooNarrow: () => texts.data.tooNarrow };
  const source = createSourceActions(services, store, guard, least);
  const run = createRunActions(services, store, guard, attributionJobs(services, store, format));
  const others = createOtherTableActions(services, store, guard, source.isInSight);
  const keeper = createKeeper(services, { id: 'attribution', words: texts.attribution }, kept, sightOf);
  return {
    ...source,
    ...run,
    ...createStartActions(services, store, guard, source, run.run),
    ...others,
    edit: (...taken: Parameters<typeof source.edit>) => {
      source.edit(...taken);
      others.checkOthers();
    },
    change: () => {
      source.change();
      others.checkOthers();
    },
    ...createExplainActions(store),
    ...createWriteActions(services, store, guard, keeper, {
      outputOf: (shown, manner) => attributionOutput(shown, format, manner),
      formulaOf: attributionFormulaOf,
    }),
  };
}

/** The result, or the transactions behind one of its figures. */
export async function attributionOutput(
  shown: AttributionShown,
  format: Format,
  { form, language }: Manner,
): Promise<Output> {
  const valuesOf = await valuesMaker(shown, format);
  if (form === 'values') return inLanguage(language, valuesOf);
  const live = await attributionFormulaOf(shown);
  const { attributionSpill } = await import('../output/spill');
  return inLanguage(language, () => attributionSpill(valuesOf(), live, shown, format));
}

async function attributionFormulaOf({ run, analysis, explaining }: AttributionShown): Promise<LiveFormula> {
  const { attributionFormula, explainFormula } = await import('../../analyses/attribution/formula');
  if (!explaining) return attributionFormula(run, analysis.result);
  const { answer } = explaining;
  if (!answer || 'reason' in answer) return { refusal: 'nothing' };
  return explainFormula(run, analysis.result, { ...explaining, answer });
}

/** How the values are put into words, once all code for it is there. */
async function valuesMaker(
  { run, analysis, explaining }: AttributionShown,
  format: Format,
): Promise<() => Output> {
  const { result } = analysis;
  if (explaining?.answer && 'transactions' in explaining.answer) {
    const { listOutputOf } = await import('../rules/listOutput');
    const explained = { ...explaining, answer: explaining.answer };
    return () => listOutputOf(run, result, explained, format);
  }
  const { outputOf } = await import('../rules/output');
  return () => outputOf(run, result, format);
}

/** A list of transactions is found again by what it explains. */
function sightOf({ analysis, explaining }: AttributionShown): Sight {
  if (!explaining) return { view: null, name: null };
  const { touchpoint, model } = explaining;
  return { view: { touchpoint, model }, name: `${touchpoint}, ${analysis.result.models[model]}` };
}
