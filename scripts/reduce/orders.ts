import type { OrderQuery } from '../../src/queries';
import type { Kind } from './asked';
import { cohortReduction } from './cohortReduction';
import { orderAnswer, type OrderReduction } from './orderAnswer';
import {
  columnsIn,
  day,
  DefinitionError,
  definitionOfParts,
  ifGiven,
  logTable,
  oneOf,
  type Parts,
  positive,
} from './parts';
import { patternReduction } from './patternReduction';
import { spendReduction } from './spendReduction';

const reductions = ['patterns', 'spend', 'cohorts'] as const;

/** Groups of spend in which the mean grows by the factor e: parameters agree to ten digits. */
const usualGroups = 200;

export const orders: Kind = {
  reductions,
  read: (given) => {
    const all = definitionOfParts(given, ['zone', 'asOf', 'groups', 'period']);
    const reduction = reductionIn(all);
    const query = queryIn(all);
    return {
      table: query.table.name,
      statement: (dialect) => reduction.statement(query, dialect),
      answer: (engine, slices) => orderAnswer(reduction, query, engine, slices),
    };
  },
};

function queryIn(all: Parts): OrderQuery {
  const columns = columnsIn(all.columns, ['customer', 'time'], ['amount', 'orderId']);
  if (all.reduction === 'spend' && columns.amount === undefined)
    throw new DefinitionError('columns: amount is missing.');
  return { table: logTable(all), columns, asOf: ifGiven(all.asOf, (given) => day(given, 'asOf')) };
}

function reductionIn(all: Parts): OrderReduction {
  switch (oneOf(all.reduction as string, 'reduction', reductions)) {
    case 'patterns':
      return patternReduction;
    case 'spend':
      return spendReduction(all.groups === null ? null : positive(all.groups ?? usualGroups, 'groups'));
    case 'cohorts':
      return cohortReduction(
        oneOf(all.period ?? 'month', 'period', ['week', 'month', 'quarter', 'year'] as const),
      );
  }
}
