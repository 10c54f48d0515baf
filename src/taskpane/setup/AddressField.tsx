import { Field, Input } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { useState } from 'react';
import type { NamedCells } from '../../excel/types';
import { useActions, useFlow, useFormat } from '../tabs/context';
import { MenuButton } from '../controls/MenuButton';
import { texts } from '../texts';

interface Props {
  /** The source there is, as the field shows it. */
  shown: string | null;
  hint?: string;
  message: string | null;
  isFault: boolean;
  onChoose(address: string): void;
}

/** Takes an address or a name, and offers the tables and the defined names of the workbook. */
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
      contentAfter={<NamedMenu onChoose={onChoose} />}
      spellCheck={false}
      autoComplete="off"
    />
  );
}

/** Names that were given to cells save typing. */
function NamedMenu({ onChoose }: Pick<Props, 'onChoose'>) {
  const actions = useActions();
  const format = useFormat();
  const { namedTables, namedRanges } = useFlow();
  const say = texts.data;
  const group = (key: string, heading: string, cells: NamedCells[], headingRows: number) =>
    cells.length === 0
      ? []
      : [
          {
            key,
            heading,
            entries: cells.map(({ name, rows, columns }) => ({
              key: name,
              label: name,
              detail: say.dimensions(format.count(rows - headingRows), format.count(columns)),
              onSelect: () => onChoose(name),
            })),
          },
        ];
  return (
    <MenuButton
      label={say.tables}
      appearance="transparent"
      size="small"
      icon={<ChevronDown16Regular />}
      onOpen={() => void actions.listNamed()}
      empty={say.noTables}
      groups={[
        // A table always has headings; of a name nobody knows before it is chosen.
        ...group('tables', say.tablesGroup, namedTables, 1),
        ...group('names', say.namesGroup, namedRanges, 0),
      ]}
    />
  );
}
