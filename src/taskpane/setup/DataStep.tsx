import { Checkbox, Field, Input, Link } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { useState } from 'react';
import { useActions, useFormat, usePaneState } from '../context';
import { MenuButton } from '../parts/MenuButton';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { CellNotice } from './CellNotice';

/** Step 1: which cells. The field shows what is read and takes an address or the name of a table. */
export function DataStep() {
  const actions = useActions();
  const format = useFormat();
  const { source, sourceHint, following, reading, tables, hasHeadings } = usePaneState();
  const say = texts.data;

  return (
    <Section
      title={say.title}
      aside={
        following ? (
          <span className="hint">{say.following}</span>
        ) : (
          <Link as="button" onClick={() => void actions.followSelection()}>
            {say.useSelection}
          </Link>
        )
      }
    >
      <Field
        label={say.address}
        hint={source || sourceHint ? undefined : say.addressHelp}
        validationState={sourceHint ? (following ? 'none' : 'error') : undefined}
        validationMessage={sourceHint ?? undefined}
      >
        <AddressInput
          shown={source?.table ?? source?.address ?? null}
          tablesMenu={
            <MenuButton
              label={say.tables}
              appearance="transparent"
              size="small"
              icon={<ChevronDown16Regular />}
              onOpen={() => void actions.listTables()}
              empty={say.noTables}
              groups={[
                {
                  key: 'tables',
                  entries: tables.map(({ name }) => ({
                    key: name,
                    label: name,
                    onSelect: () => void actions.choose(name),
                  })),
                },
              ]}
            />
          }
        />
      </Field>
      {source && (
        <div className="size-line">
          <span className="hint">
            {reading
              ? say.reading
              : say.size(format.count(source.rows - (hasHeadings ? 1 : 0)), format.count(source.columns))}
          </span>
          <Checkbox
            label={say.headings}
            checked={hasHeadings}
            onChange={(_, { checked }) => actions.setHeadings(checked === true)}
          />
        </div>
      )}
      {!source && tables.length > 0 && (
        <div className="table-links">
          <span className="hint">{say.orTable}</span>
          {tables.map(({ name }) => (
            <Link as="button" key={name} onClick={() => void actions.choose(name)}>
              {name}
            </Link>
          ))}
        </div>
      )}
      <CellNotice />
    </Section>
  );
}

interface AddressProps {
  shown: string | null;
  tablesMenu: React.JSX.Element;
}

/** What is typed counts on Enter or when the field is left; Escape brings the present source back. */
function AddressInput({ shown, tablesMenu, ...field }: AddressProps) {
  const actions = useActions();
  const [typed, setTyped] = useState(shown ?? '');
  const [shownBefore, setShownBefore] = useState(shown);
  if (shown !== shownBefore) {
    setShownBefore(shown);
    // An address that led nowhere stays in the field for correction.
    if (shown !== null) setTyped(shown);
  }
  const commit = () => {
    const address = typed.trim();
    if (address !== '' && address !== shown) void actions.choose(address);
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
      contentAfter={tablesMenu}
      spellCheck={false}
      autoComplete="off"
    />
  );
}
