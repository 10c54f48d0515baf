import { defaultSettings } from '../../src/analytics/attribution/models';
import { millisecondsPerDay } from '../../src/cells';
import { type CreditModel, creditModels, type PeriodKind } from '../../src/queries';
import type { Kind } from './asked';
import {
  columnsIn,
  DefinitionError,
  definitionOfParts,
  flag,
  ifGiven,
  list,
  logTable,
  oneOf,
  type Parts,
  periodOf,
  positive,
  text,
} from './parts';
import { touchAnswer, touchReductions, type TouchesAsked, touchStatement } from './touchAnswer';

const calendarKinds: readonly PeriodKind[] = ['day', 'week', 'month', 'quarter', 'year'];

export const touches: Kind = {
  reductions: touchReductions,
  read: (all) => {
    const asked = askedIn(all);
    return {
      table: asked.query.table.name,
      statement: (dialect) => touchStatement(asked, asked.query, dialect),
      answer: (engine, slices) => touchAnswer(asked, engine, slices),
    };
  },
};

function askedIn(given: Parts): TouchesAsked {
  const all = definitionOfParts(given, [
    ...['lookback', 'startsAnew', 'collapse', 'passOver', 'conversions'],
    ...['models', 'halfLife', 'direct', 'shares'],
    ...['zone', 'inPeriod', 'by'],
  ]);
  const period = ifGiven(all.inPeriod, (asked) => periodOf(asked, 'inPeriod'));
  const by = ifGiven(all.by, (kind) => oneOf(kind, 'by', calendarKinds));
  if (period && by) throw new DefinitionError('by: not together with inPeriod.');
  const columns = columnsIn(
    all.columns,
    ['customer', 'time', 'touchpoint'],
    ['value', 'orderId', 'milestone', 'sequence'],
  );
  return {
    reduction: oneOf(all.reduction ?? 'paths', 'reduction', touchReductions),
    query: {
      table: logTable(all),
      columns,
      policy: {
        lookback: ifGiven(all.lookback, (days) => positive(days, 'lookback', true)),
        startsAnew: flag(all.startsAnew ?? false, 'startsAnew'),
        collapse: flag(all.collapse ?? false, 'collapse'),
        passOver: list(all.passOver ?? [], 'passOver', text),
        isOneACustomer:
          oneOf(all.conversions ?? 'each row', 'conversions', ['each row', 'one a customer']) ===
          'one a customer',
      },
      ...(period && { period }),
      ...(by && { by }),
    },
    models: models(all.models, columns.milestone !== undefined),
    settings: {
      halfLife: positive(all.halfLife ?? defaultSettings.halfLife / millisecondsPerDay, 'halfLife'),
      direct: all.direct === undefined ? defaultSettings.direct : list(all.direct, 'direct', text),
      shares: shares(all.shares ?? defaultSettings.shares),
    },
  };
}

function models(given: unknown, hasMilestones: boolean): CreditModel[] {
  const usual: readonly CreditModel[] = ['first_touch', 'last_touch', 'linear', 'position_based'];
  const chosen = list(given ?? usual, 'models', (one, where) => oneOf(one, where, creditModels));
  if (chosen.length === 0)
    throw new DefinitionError(`models: name one at least of ${creditModels.join(', ')}.`);
  const needing = chosen.find((model) => model === 'w_shaped' || model === 'full_path');
  if (needing && !hasMilestones)
    throw new DefinitionError(`models: ${needing} needs the column of milestones: name it under columns.`);
  return chosen;
}

function shares(given: unknown): [number, number, number] {
  const all = list(given, 'shares', (one, where) => positive(one, where, true));
  const [first, between, last] = all;
  if (all.length !== 3 || first + between + last === 0 || first + last === 0)
    throw new DefinitionError(
      'shares: give three numbers, of the first touch, those between and the last, such as [40, 20, 40].',
    );
  return [first, between, last];
}
