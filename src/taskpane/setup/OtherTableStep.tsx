import { analysisTexts } from '../../blueprint/texts';
import { Link } from '@fluentui/react-components';
import { useAttribution } from '../tabs/context';
import { Section } from '../controls/Section';
import { neverEmptyIn, optionalRolesIn, type OtherTable, rolesIn } from '../../blueprint/otherTables';
import { calledAs } from '../../reading/headings';
import type { Role } from '../../reading/roles';
import { texts } from '../texts';
import { AddressField } from './AddressField';
import { CellNotice } from './CellNotice';
import { RoleField } from './RoleField';
import { SizeLine } from './SizeLine';
import { useProblems } from './useProblems';

/** A table beside the main one: which cells, and which column plays which role. */
export function OtherTableStep({ table }: { table: OtherTable }) {
  const { actions, state } = useAttribution();
  const { others, columns } = state;
  const problemAt = useProblems();
  const problem = problemAt(`${table}.source`);
  const choice = others[table];
  if (!choice) return null;

  const say = texts.others;
  const { source, hint, reading, hasHeadings } = choice;
  const addsUp = table === 'costs' && columns.cost !== null;
  const field = (role: Role, isRequired: boolean) =>
    source && (
      <RoleField
        key={role}
        name={analysisTexts.roles[role]}
        problem={problemAt(`${table}.${role}`)}
        source={source}
        hasHeadings={hasHeadings}
        isRequired={isRequired}
        column={choice.columns[role]}
        onChoose={(column) => actions.changeOther(table, { type: 'column', role, column })}
      />
    );
  return (
    <Section
      title={say.title[table]}
      aside={
        <Link as="button" onClick={() => void actions.useSelectionFor(table)}>
          {texts.data.useSelection}
        </Link>
      }
    >
      <span className="hint">
        {say.help[table]} {addsUp && say.added}
      </span>
      <AddressField
        shown={source && calledAs(source)}
        message={hint?.() ?? problem ?? null}
        isFault
        onChoose={(address) => void actions.chooseFor(table, address)}
      />
      {source && (
        <>
          <SizeLine
            source={source}
            reading={reading}
            hasHeadings={hasHeadings}
            onHeadings={(has) => actions.changeOther(table, { type: 'headings', hasHeadings: has })}
          />
          <CellNotice
            source={source}
            hasHeadings={hasHeadings}
            columns={choice.columns}
            check={choice.check}
            neverEmpty={neverEmptyIn[table]}
            onCheck={() => void actions.checkOther(table)}
          />
          {rolesIn[table].map((role) => field(role, true))}
          {optionalRolesIn[table].map((role) => field(role, false))}
        </>
      )}
    </Section>
  );
}
