import { Link } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { TableShape } from '../../blueprint/tables';
import { calledAs } from '../../reading/headings';
import { Section } from '../controls/Section';
import type { TableState } from '../flow/table';
import { useActions, useFlow } from '../tabs/context';
import { texts } from '../texts';
import { AddressField } from './AddressField';
import { RowsReading } from './readingParts';
import { RoleFields } from './RoleFields';
import { TableLines } from './TableLines';
import { useProblems } from './useProblems';

/** A table beside the main one: which cells, and which column plays which role. */
export function BesideStep({ shape, table }: { shape: TableShape; table: TableState }) {
  const actions = useActions();
  const flow = useFlow();
  const problem = useProblems()(`${shape.id}.source`);
  const { source, hint, columns } = table;
  const roles = shape.roles(flow);
  const folded = roles.filter(({ isFolded }) => isFolded);
  // A single field is not worth a fold.
  const isLong = source !== null && folded.length > 1;
  return (
    <Section
      title={shape.beside?.title() ?? ''}
      aside={
        <Link as="button" onClick={() => void actions.useSelectionFor(shape.id)}>
          {texts.data.useSelection}
        </Link>
      }
    >
      <span className="hint">{shape.beside?.help(flow)}</span>
      <AddressField
        shown={source && calledAs(source)}
        message={hint?.() ?? problem ?? null}
        isFault
        onChoose={(address) => void actions.chooseFor(shape.id, address)}
      />
      <TableLines shape={shape} table={table} />
      <RoleFields shape={shape} roles={isLong ? roles.filter(({ isFolded }) => !isFolded) : roles} />
      {roles.length > 0 && (
        <Suspense fallback={null}>
          <RowsReading tableId={shape.id} table={table} />
        </Suspense>
      )}
      {isLong && (
        <details className="folded">
          <summary>
            {texts.columns.optional(folded.filter(({ id }) => (columns[id] ?? null) !== null).length)}
          </summary>
          <RoleFields shape={shape} roles={folded} />
        </details>
      )}
    </Section>
  );
}
