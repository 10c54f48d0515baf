import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { WarehouseTable } from '../../../blueprint/outside';
import { holdingOf } from '../../../reading/describedColumns';
import { dialects } from '../../../queries';
import { useActions, useAnalysis, useFlow, useFormat } from '../../tabs/context';
import { outsideTexts as say } from '../../texts/outside';
import { dialectsOffered, type TypedWarehouse, warehouseChoice } from './warehouseChoice';

const timeKinds = ['clock', 'instant', 'date'] as const;

/** Which table of which warehouse, and what its columns are. */
export function WarehouseStep({ outside }: { outside: WarehouseTable }) {
  const { changeTable } = useActions();
  const [shape] = useAnalysis().tables;
  const { main } = useFlow().tables;
  const format = useFormat();
  const { dialect, table, described, time, zone, columns } = outside;
  const type = (change: Partial<TypedWarehouse>) =>
    changeTable('main', {
      type: 'outside',
      table: warehouseChoice(shape, { dialect, table, described, time, zone, ...change }, main),
    });
  const moments = shape
    .roles(useFlow())
    .filter(({ id, holds }) => holds === 'time' && (main.columns[id] ?? null) !== null)
    .map(({ id }) => holdingOf(columns[main.columns[id] ?? -1]?.type ?? '', dialect));
  const isZoned = moments.includes('instant') || (moments.includes(null) && time === 'instant');
  return (
    <>
      <Field label={say.warehouse}>
        <Select
          value={dialect}
          onChange={(_, { value }) =>
            type({ dialect: dialectsOffered.find((id) => id === value) ?? 'snowflake' })
          }
        >
          {dialectsOffered.map((id) => (
            <option key={id} value={id}>
              {dialects[id].name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say.table} hint={say.tableHelp}>
        <Input
          value={table}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, { value }) => type({ table: value })}
        />
      </Field>
      <Field
        label={say.columns}
        hint={say.columnsHelp}
        validationState={described.trim() !== '' && columns.length === 0 ? 'error' : 'none'}
        validationMessage={
          described.trim() === ''
            ? undefined
            : columns.length === 0
              ? say.noColumns
              : say.columnsFound(format.count(columns.length))
        }
      >
        <Textarea
          value={described}
          rows={4}
          resize="vertical"
          spellCheck={false}
          onChange={(_, { value }) => type({ described: value })}
        />
      </Field>
      {moments.includes(null) && (
        <Field label={say.time}>
          <Select
            value={time}
            onChange={(_, { value }) => type({ time: timeKinds.find((kind) => kind === value) ?? 'clock' })}
          >
            {timeKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say.times[kind]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isZoned && (
        <Field label={say.zone} hint={say.zoneHelp}>
          <Input
            value={zone}
            placeholder="UTC"
            spellCheck={false}
            onChange={(_, { value }) => type({ zone: value })}
          />
        </Field>
      )}
    </>
  );
}
