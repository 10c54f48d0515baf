import { Link } from '@fluentui/react-components';
import { Suspense } from 'react';
import { useActions, useAnalysis, useFlow } from '../tabs/context';
import { Section } from '../controls/Section';
import { calledAs } from '../../reading/headings';
import { texts } from '../texts';
import { AddressField } from './AddressField';
import { DataNotices } from './readingParts';
import { TableLines } from './TableLines';

/** Step 1: which cells. The field shows what is read and takes an address or the name of a table. */
export function DataStep() {
  const actions = useActions();
  const [shape] = useAnalysis().tables;
  const { tables, following, namedTables } = useFlow();
  const { source, hint } = tables.main;
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
        hint={source || hint ? undefined : say.addressHelp}
        message={hint && hint()}
        isFault={!following}
        onChoose={choose}
      />
      {!source && namedTables.length > 0 && (
        <div className="table-links">
          <span className="hint">{say.orTable}</span>
          {namedTables.map(({ name }) => (
            <Link as="button" key={name} onClick={() => choose(name)}>
              {name}
            </Link>
          ))}
        </div>
      )}
      <TableLines shape={shape} table={tables.main} />
      <Suspense fallback={null}>
        <DataNotices />
      </Suspense>
    </Section>
  );
}
