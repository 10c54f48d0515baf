import { Checkbox } from '@fluentui/react-components';
import { useAttribution } from '../tabs/context';
import type { OtherTable } from '../../blueprint/otherTables';
import { texts } from '../texts';

/** Asks for a table beside the main one; its own section then appears below. */
export function OtherTableSwitch({ table }: { table: OtherTable }) {
  const { actions, state } = useAttribution();
  const { others } = state;
  return (
    <Checkbox
      className="flush"
      label={texts.others.wanted[table]}
      checked={others[table] !== null}
      onChange={(_, { checked }) => actions.changeOther(table, { type: 'wanted', wanted: checked === true })}
    />
  );
}
