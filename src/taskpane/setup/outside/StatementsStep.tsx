import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { DataFiles, Outside } from '../../../blueprint/outside';
import type { Reduction, Reductions } from '../../../blueprint/reductions';
import type { Settings } from '../../../blueprint/settings';
import { dialects, powerQuery } from '../../../queries';
import { fingerprintOf, statementsOf } from '../../actions/statements';
import { copyText } from '../../controls/clipboard';
import { Notice } from '../../controls/Notice';
import { Section } from '../../controls/Section';
import { Refused } from '../../flow/fault';
import { outsideRoles } from '../../../analyses/outsideRoles';
import { useActions, useAnalysis, useFlow } from '../../tabs/context';
import { outsideTexts as say } from '../../texts/outside';
import { SequenceField } from './SequenceField';

/** The statements that the settings ask for, to be copied and run in the warehouse. */
export function StatementsStep({ outside }: { outside: Outside }) {
  const { id } = useAnalysis();
  const settings = useFlow();
  const asked = askedBy(id, settings);
  const isOfFiles = outside.kind === 'files';
  const isOrdered = ['touchpoint', 'event'].some((role) => outsideRoles[id]?.includes(role));
  return (
    <Section title={isOfFiles ? say.native : say.run}>
      {'refusal' in asked ? (
        <Notice intent="warning">{asked.refusal}</Notice>
      ) : (
        <>
          <span className="hint">{isOfFiles ? say.nativeHelp : say.runHelp}</span>
          {asked.all.map((reduction) => (
            <Statement key={reduction.id} {...{ reduction, outside, asked }} />
          ))}
          {!isOfFiles && <span className="hint">{say.openM}</span>}
          {isOrdered && <SequenceField outside={outside} />}
          {asked.notes.map((note) => (
            <span key={note} className="hint">
              {say.notes[note]}
            </span>
          ))}
        </>
      )}
    </Section>
  );
}

function askedBy(id: string, settings: Settings): Reductions | { refusal: string } {
  try {
    return statementsOf(id, settings);
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.words() };
    throw error;
  }
}

interface Props {
  reduction: Reduction;
  outside: Outside;
  asked: Reductions;
}

/** One of them, as SQL and as a query of Power Query. */
function Statement({ reduction: { id, statement }, outside, asked }: Props) {
  const { changeTable } = useActions();
  const { main } = useFlow().tables;
  const [outcome, setOutcome] = useState<boolean | null>(null);
  const dialect = dialects[outside.dialect];
  const { name, help } = say.statements[id];
  const sql = outside.kind === 'files' ? withView(statement(dialect), outside) : statement(dialect);
  const copy = (text: string) => {
    const isDone = copyText({ text });
    setOutcome(isDone);
    if (!isDone || outside.kind === 'files') return;
    const copied = fingerprintOf(asked, dialect);
    changeTable('main', { type: 'outside', table: { ...main, outside: { ...outside, copied } } });
  };
  return (
    <div className="statement">
      <div className="statement-head">
        <strong>{name}</strong>
        <Button
          size="small"
          aria-label={say.copySql(name)}
          title={say.copySql(name)}
          onClick={() => copy(sql)}
        >
          {say.sql}
        </Button>
        {outside.kind === 'warehouse' && (
          <Button
            size="small"
            aria-label={say.copyM(name)}
            title={say.copyM(name)}
            onClick={() => copy(powerQuery(sql, dialect))}
          >
            {say.m}
          </Button>
        )}
      </div>
      <span className="hint">{help}</span>
      <div role="status" className={outcome === null ? 'hidden' : 'hint'}>
        {outcome === true && say.copied}
        {outcome === false && say.copyRefused}
      </div>
      <details className="folded">
        <summary>{say.show}</summary>
        <pre className="sql" tabIndex={0}>
          {sql}
        </pre>
      </details>
    </div>
  );
}

/** The statement with the files as the table it reads. */
function withView(sql: string, { table, files }: DataFiles): string {
  const { quote, literal } = dialects.duckdb;
  const names = files.map(({ name }) => literal(name)).join(', ');
  const reader = files.every(({ name }) => /\.parquet$/i.test(name)) ? 'read_parquet' : 'read_csv';
  return `CREATE OR REPLACE VIEW ${quote(table)} AS SELECT * FROM ${reader}([${names}], union_by_name = true);\n${sql}`;
}
