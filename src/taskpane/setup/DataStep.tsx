import { Link } from '@fluentui/react-components';
import { useActions, useFlow, useTab } from '../tabs/context';
import { Section } from '../controls/Section';
import { calledAs } from '../../reading/headings';
import type { Role } from '../../reading/roles';
import { texts } from '../texts';
import { AddressField } from './AddressField';
import { CellNotice } from './CellNotice';
import { SizeLine } from './SizeLine';

/** A touch needs no value and a transaction no touchpoint, but neither can do without these. */
const neverEmptyInAttribution: readonly Role[] = ['customer', 'time'];

/** Step 1: which cells. The field shows what is read and takes an address or the name of a table. */
export function DataStep() {
  const actions = useActions();
  const { source, sourceHint, following, reading, tables, hasHeadings, columns, check } = useFlow();
  const tab = useTab();
  const analysis = tab.kind === 'table' ? tab.analysis : null;
  const say = texts.data;
  const choose = (address: string) => void actions.choose(address);

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
      <AddressField
        shown={source && calledAs(source)}
        hint={source || sourceHint ? undefined : say.addressHelp}
        message={sourceHint && sourceHint()}
        isFault={!following}
        onChoose={choose}
      />
      {source && (
        <SizeLine
          source={source}
          reading={reading}
          hasHeadings={hasHeadings}
          onHeadings={actions.setHeadings}
        />
      )}
      {!source && tables.length > 0 && (
        <div className="table-links">
          <span className="hint">{say.orTable}</span>
          {tables.map(({ name }) => (
            <Link as="button" key={name} onClick={() => choose(name)}>
              {name}
            </Link>
          ))}
        </div>
      )}
      {source && (
        <CellNotice
          source={source}
          hasHeadings={hasHeadings}
          columns={columns}
          check={check}
          neverEmpty={analysis?.neverEmpty ?? neverEmptyInAttribution}
          roleNames={analysis?.roleNames}
          onCheck={() => void actions.check({ evenIfLarge: true })}
        />
      )}
    </Section>
  );
}
