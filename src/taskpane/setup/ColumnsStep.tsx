import { Checkbox } from '@fluentui/react-components';
import { Suspense } from 'react';
import { outsideRoles } from '../../analyses/outsideRoles';
import { type Role, soughtOf, type TableShape } from '../../blueprint/tables';
import { Section } from '../controls/Section';
import { useActions, useAnalysis, useFlow } from '../tabs/context';
import { texts } from '../texts';
import { FieldOf } from './fieldParts';
import { RowsReading } from './readingParts';
import { RoleFields } from './RoleFields';

/** Step 2: which column plays which role, and which tables there are besides. */
export function ColumnsStep() {
  const { id: analysis, tables: shapes, fields } = useAnalysis();
  const flow = useFlow();
  const [main, ...others] = shapes;
  const { columns, outside } = flow.tables.main;
  const known = outside && outsideRoles[analysis];
  const roles = main.roles(flow).filter(({ id }) => known?.includes(id) ?? true);
  const folded = roles.filter(({ isFolded }) => isFolded);
  const foundAmong = (some: readonly Role[]) =>
    some.filter(({ id }) => (columns[id] ?? null) !== null).length;
  const isAsked = (id?: string) => id === undefined || (flow.tables[id] ?? null) !== null;
  const switches = (areFolded: boolean) =>
    (outside ? [] : others)
      .filter(({ beside }) => (beside?.isFolded ?? false) === areFolded)
      .filter(({ beside }) => beside?.isOffered?.(flow) ?? true)
      .filter(({ id, beside }) => isAsked(beside?.after) || isAsked(id))
      .map((shape) => <TableSwitch key={shape.id} shape={shape} />);
  const foldedSwitches = switches(true);
  const sought = soughtOf(roles);
  return (
    <Section
      title={texts.columns.title}
      aside={<span className="hint">{texts.columns.matched(foundAmong(sought), sought.length)}</span>}
    >
      <Suspense fallback={null}>
        {fields(flow).map((field) => field.isOfRows && <FieldOf key={field.name} field={field} />)}
      </Suspense>
      <RoleFields shape={main} roles={roles.filter(({ isFolded }) => !isFolded)} />
      <Suspense fallback={null}>
        <RowsReading tableId="main" table={flow.tables.main} />
      </Suspense>
      {switches(false)}
      {folded.length + foldedSwitches.length > 0 && (
        <details className="folded">
          <summary>{texts.columns.optional(foundAmong(folded))}</summary>
          <RoleFields shape={main} roles={folded} />
          {foldedSwitches}
        </details>
      )}
    </Section>
  );
}

/** Asks for a table beside the main one; its own section then appears below. */
function TableSwitch({ shape: { id, beside } }: { shape: TableShape }) {
  const { changeTable } = useActions();
  const table = useFlow().tables[id] ?? null;
  return (
    <Checkbox
      className="flush"
      label={beside?.wanted()}
      checked={table !== null}
      onChange={(_, { checked }) => changeTable(id, { type: 'wanted', wanted: checked === true })}
    />
  );
}
