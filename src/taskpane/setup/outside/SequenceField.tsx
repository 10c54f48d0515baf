import { Field, Select } from '@fluentui/react-components';
import type { Outside } from '../../../blueprint/outside';
import { useActions, useFlow } from '../../tabs/context';
import { outsideTexts as say } from '../../texts/outside';

/** What puts rows of one moment in order, for a warehouse and an engine keep none. */
export function SequenceField({ outside }: { outside: Outside }) {
  const { changeTable } = useActions();
  const { columns } = useFlow().tables.main;
  return (
    <Field label={say.sequence} hint={say.sequenceHelp}>
      <Select
        value={String(columns.sequence ?? '')}
        onChange={(_, { value }) =>
          changeTable('main', {
            type: 'column',
            role: 'sequence',
            column: value === '' ? null : Number(value),
          })
        }
      >
        <option value="">{say.byNames}</option>
        {outside.columns.map(({ name }, column) => (
          <option key={name} value={column}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
