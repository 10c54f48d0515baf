import { Link } from '@fluentui/react-components';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTools } from '../tabs/context';
import { functionFormula, inNamespace, namespace } from '../../blueprint/formula';
import { Page } from '../controls/Page';
import { PageHead } from '../controls/PageHead';
import { Section } from '../controls/Section';
import { useLanding } from '../controls/useLanding';
import { functionHelpTexts as say } from '../texts/functionHelp';
import { ArgumentField } from './ArgumentField';
import { fillArguments } from './fillArguments';
import type { ArgumentInfo, FunctionInfo } from '../services';
import { formatsOfAnswer } from './formatsOfAnswer';
import { InsertFoot } from './InsertFoot';
import type { MappedTable } from './mappedTables';
import { translate } from './translate';
import { typedArgument } from './typedArgument';
import { useActiveCell } from './useActiveCell';
import { useInsertion } from './useInsertion';

interface Props {
  info: FunctionInfo;
  tables: readonly MappedTable[];
  onBack(): void;
}

/** One function: what it is, what it takes, and the formula for the user's own data. */
export function FunctionEntry({ info, tables, onBack }: Props) {
  const { format, services } = useTools();
  const heading = useRef<HTMLHeadingElement>(null);
  useLanding(heading);
  const form = useId();
  const [filled] = useState(() => fillArguments(info.arguments, tables));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(filled);
  const [showsProblems, setShowsProblems] = useState(false);
  const cell = useActiveCell(services.workbook);
  const given = (argument: ArgumentInfo) => typedArgument(argument, typed[argument.name] ?? '');
  const required = info.arguments.filter(({ optional }) => !optional);
  const optional = info.arguments.filter((argument) => argument.optional);
  const missing = required.filter((argument) => given(argument) === null);
  const formula = functionFormula(
    info.id,
    info.arguments.map((argument) => given(argument) ?? (argument.optional ? null : argument.name)),
  );
  const args = Object.fromEntries(info.arguments.map((argument) => [argument.name, given(argument)]));
  const { insertion, insert, reset } = useInsertion(formatsOfAnswer(info, args, tables));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShowsProblems(true);
    if (missing.length > 0) document.getElementById(`${form}-${missing[0].name}`)?.focus();
    else if (cell !== null && insertion.name !== 'inserting') void insert(cell, formula);
  };
  const field = (argument: ArgumentInfo) => (
    <ArgumentField
      key={argument.name}
      id={`${form}-${argument.name}`}
      argument={argument}
      value={typed[argument.name] ?? ''}
      problem={showsProblems && missing.includes(argument) ? say.needed(argument.name) : undefined}
      onChange={(value) => {
        setTyped((before) => ({ ...before, [argument.name]: value }));
        reset();
      }}
    />
  );
  const fromData = required.filter(({ name }) => name in filled).length;
  const set = optional.filter((argument) => given(argument) !== null).length;
  return (
    <form className="panel" noValidate onSubmit={submit}>
      <Page>
        <PageHead ref={heading} title={`${namespace}.${info.id}`} back={say.all} onBack={onBack} />
        <About info={info} />
        <Section title={say.formula}>
          <code className="formula">{formula}</code>
          <span className="hint">
            {fromData > 0 ? say.filled(format.count(fromData), format.count(required.length)) : say.notFilled}
            {missing.length > 0 && ` ${say.missing(format.list(missing.map(({ name }) => name)))}`}
          </span>
          {required.map(field)}
          {optional.length > 0 && (
            <details className="folded">
              <summary>{say.optional(set)}</summary>
              {optional.map(field)}
            </details>
          )}
        </Section>
      </Page>
      <InsertFoot
        cell={cell}
        maySpill={info.result === 'matrix'}
        missing={showsProblems ? missing.map(({ name }) => name) : []}
        insertion={insertion}
        onReplace={(at, what) => void insert(at, what, true)}
        onDismiss={reset}
      />
    </form>
  );
}

/** What it gives, how it is written, and examples. */
function About({ info: { id, description, arguments: all, examples } }: { info: FunctionInfo }) {
  const { helpUrl } = useTools().services;
  return (
    <section className="section function">
      <p>{translate(description)}</p>
      <code className="formula">
        {namespace}.{id}({all.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})
      </code>
      <h3>{say.examples}</h3>
      <dl className="examples">
        {examples.map((example) => (
          <div key={example.formula}>
            <dt>
              <code>{inNamespace(example.formula)}</code>
            </dt>
            <dd className="hint">{translate(example.result)}</dd>
          </div>
        ))}
      </dl>
      <Link href={helpUrl(id)} target="_blank" rel="noreferrer" aria-label={say.moreIn(`${namespace}.${id}`)}>
        {say.more}
      </Link>
    </section>
  );
}
