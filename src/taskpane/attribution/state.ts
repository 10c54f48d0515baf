import { emptyFlow, type Flow, type FlowAction, reduceFlow } from '../flow/flow';
import type { TableShown } from '../flow/tabState';
import { guessColumns } from '../../reading/guessRoles';
import { defaultOptions, type Options } from '../../analyses/attribution/options';
import {
  changeTable,
  noOtherTables,
  type OtherTable,
  type OtherTables,
  type TableChange,
} from '../../blueprint/otherTables';
import type { AttributionModel } from '../../analyses/attribution/models';
import type { Store } from '../flow/store';

export interface AttributionState extends Flow<TableShown, Options> {
  models: readonly AttributionModel[];
  others: OtherTables;
}

export const initialAttribution = (models: readonly AttributionModel[]): AttributionState => ({
  ...emptyFlow,
  phase: { name: 'starting' },
  options: defaultOptions,
  models,
  others: noOtherTables,
});

export type AttributionAction =
  FlowAction<TableShown, Options> | { type: 'other table'; table: OtherTable; change: TableChange };

export type AttributionStore = Store<AttributionState, AttributionAction>;

export function reduceAttribution(state: AttributionState, action: AttributionAction): AttributionState {
  switch (action.type) {
    case 'other table':
      return withOtherTable(state, action.table, action.change);
    default:
      return withoutLostDimension(reduceFlow(state, action, guessColumns));
  }
}

/** A breakdown by a column that is no longer there falls back to the touchpoint, and nothing is crossed with itself. */
function withoutLostDimension(state: AttributionState): AttributionState {
  const { columns, options } = state;
  const dimension = columns[options.dimension] === null ? 'touchpoint' : options.dimension;
  const isLost =
    options.crossed === null || options.crossed === dimension || columns[options.crossed] === null;
  const crossed = isLost ? null : options.crossed;
  if (dimension === options.dimension && crossed === options.crossed) return state;
  return { ...state, options: { ...options, dimension, crossed } };
}

/** Whoever picks a second table by selecting it must not lose the first one, so the selection is no longer followed. */
function withOtherTable(state: AttributionState, table: OtherTable, change: TableChange): AttributionState {
  return {
    ...state,
    following: false,
    others: { ...state.others, [table]: changeTable(table, state.others[table], change) },
  };
}
