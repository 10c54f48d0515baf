import { Field, Input } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { useState } from 'react';
import { useActions, useFlow } from '../context';
import { MenuButton } from '../parts/MenuButton';
import { texts } from '../texts';

interface Props {
  /** The source there is, as the field shows it. */
  shown: string | null;
  hint?: string;
  message: string | null;
  isFault: boolean;
  onChoose(address: string): void;
}

/** Takes an address or the name of a table, and offers the tables of the workbook. */
export function AddressField({ shown, hint, message, isFault, onChoose }: Props) {
  const say = texts.data;
  return (
    <Field
      label={say.address}
      hint={hint}
      validationState={message ? (isFault ? 'error' : 'none') : undefined}
      validationMessage={message ?? undefined}
    >
      <AddressInput shown={shown} onChoose={onChoose} />
    </Field>
  );
}

/** What is typed counts on Enter or when the field is left; Escape brings the present source back. */
function AddressInput({ shown, onChoose, ...field }: Pick<Props, 'shown' | 'onChoose'>) {
  const [typed, setTyped] = useState(shown ?? '');
  const [shownBefore, setShownBefore] = useState(shown);
  if (shown !== shownBefore) {
    setShownBefore(shown);
    // An address that led nowhere stays in the field for correction.
    if (shown !== null) setTyped(shown);
  }
  const commit = () => {
    const address = typed.trim();
    if (address !== '' && address !== shown) onChoose(address);
  };
  return (
    <Input
      {...field}
      value={typed}
      onChange={(_, { value }) => setTyped(value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(shown ?? '');
      }}
      contentAfter={<TablesMenu onChoose={onChoose} />}
      spellCheck={false}
      autoComplete="off"
    />
  );
}

function TablesMenu({ onChoose }: Pick<Props, 'onChoose'>) {
  const actions = useActions();
  const { tables } = useFlow();
  return (
    <MenuButton
      label={texts.data.tables}
      appearance="transparent"
      size="small"
      icon={<ChevronDown16Regular />}
      onOpen={() => void actions.listTables()}
      empty={texts.data.noTables}
      groups={[
        {
          key: 'tables',
          entries: tables.map(({ name }) => ({ key: name, label: name, onSelect: () => onChoose(name) })),
        },
      ]}
    />
  );
}
