import { useActions, useFlow, useFormat } from '../../tabs/context';
import { AmountColumns } from './AmountColumns';
import {
  amountDecisions,
  orderAmountsDecision,
  sameAmountsDecision,
  timesDecisions,
} from './columnDecisions';
import { ChannelColumns } from './ChannelColumns';
import type { ColumnOf } from './columnOf';
import { DecisionChips } from './DecisionChips';
import { areClocksApart, foundOf, sameAmountsIn } from './inUse';

/** What has to be decided about the column of a role. */
export function RoleDecisions({ tableId, table, role, column }: ColumnOf) {
  const { changeTable } = useActions();
  const { looked, tables } = useFlow();
  const format = useFormat();
  const { source, outside, reading = {}, columns } = table;
  if (!source) return null;
  const orderId = columns.orderId ?? null;
  if (outside)
    return role.isAmount && orderId !== null ? (
      <DecisionChips
        decision={orderAmountsDecision(reading, column, orderId)}
        source={source}
        onDecide={(next) => changeTable(tableId, { type: 'read as', reading: next })}
      />
    ) : null;
  const { times, amounts } = foundOf(tableId, table, looked, role.id);
  const decisions =
    role.holds === 'time'
      ? timesDecisions(times, reading, column, areClocksApart(looked))
      : role.holds === 'number'
        ? amountDecisions(amounts, reading, column, format, Boolean(tables.rates))
        : [];
  const same =
    role.isAmount && orderId !== null
      ? sameAmountsDecision(sameAmountsIn(looked, tableId), reading, column, orderId, format)
      : null;
  return (
    <>
      {[...decisions, ...(same ? [same] : [])].map((decision) => (
        <DecisionChips
          key={decision.key}
          decision={decision}
          source={source}
          onDecide={(next) => changeTable(tableId, { type: 'read as', reading: next })}
        />
      ))}
      {role.id === 'touchpoint' && <ChannelColumns {...{ tableId, table, column }} />}
      {role.holds === 'number' && <AmountColumns {...{ tableId, table, column }} />}
    </>
  );
}
