import { Suspense } from 'react';
import type { TableShape } from '../../blueprint/tables';
import { toUse } from '../flow/looked';
import type { TableState } from '../flow/table';
import { useActions, useFlow } from '../tabs/context';
import { CellNotice, ExportLine } from './readingParts';
import { SizeLine } from './SizeLine';

/** What is told of the cells of a table once there is one: how large it is, and what to put right in it. */
export function TableLines({ shape, table }: { shape: TableShape; table: TableState }) {
  const actions = useActions();
  const flow = useFlow();
  const { source, outside, isReading, hasHeadings, columns, check } = table;
  if (!source || outside) return null;
  const roles = shape.roles(flow);
  return (
    <>
      <SizeLine
        source={source}
        isReading={isReading}
        hasHeadings={hasHeadings}
        onHeadings={(has) => actions.changeTable(shape.id, { type: 'headings', hasHeadings: has })}
      />
      {roles.length > 0 && (
        <Suspense fallback={null}>
          <ExportLine tableId={shape.id} table={table} />
          <CellNotice
            {...{ source, hasHeadings, columns, roles, check }}
            areRowsTold={toUse(flow.looked) !== null}
            onCheck={() => {
              void actions.checkTable(shape.id);
              void actions.lookAtRows();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
