import { foundIn } from '../../../reading/cellCheck';
import { toUse } from '../../flow/looked';
import type { TableState } from '../../flow/table';
import { useActions, useFlow, useFormat } from '../../tabs/context';
import { Conditions } from './Conditions';
import { DecisionChips } from './DecisionChips';
import { tableDecisions } from './tableDecisions';

/** Which rows of a table count, and what can be said of them. */
export function RowsReading({ tableId, table }: { tableId: string; table: TableState }) {
  const { changeTable } = useActions();
  const { looked } = useFlow();
  const format = useFormat();
  const { source, check, reading = {} } = table;
  if (!source) return null;
  // Names are told of the main table: those beside it have none that are shown.
  const rows = tableId === 'main' ? toUse(looked) : null;
  return (
    <>
      <Conditions tableId={tableId} table={table} />
      {tableDecisions(source, foundIn(check), rows, reading, format).map((decision) => (
        <DecisionChips
          key={decision.key}
          decision={decision}
          source={source}
          onDecide={(next) => changeTable(tableId, { type: 'read as', reading: next })}
        />
      ))}
    </>
  );
}
