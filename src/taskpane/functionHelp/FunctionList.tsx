import { Button, Input } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { useFormat } from '../tabs/context';
import { bringFocus } from '../controls/bringFocus';
import { Page } from '../controls/Page';
import { PageHead } from '../controls/PageHead';
import { functionHelpTexts as say } from '../texts/functionHelp';
import type { FunctionInfo } from '../services';
import { byTopic, searchIn } from './search';
import { everyLanguage, translate } from './translate';
import type { Topic } from './topics';

interface Props {
  functions: readonly FunctionInfo[];
  query: string;
  /** The function whose page the user comes from; `null` where the list has just been opened. */
  returningFrom: string | null;
  onSearch(query: string): void;
  onOpen(id: string): void;
  onBack(): void;
}

const entryId = (id: string): string => `function-${id}`;

/** The functions by topic. The arrow keys lead from the search through the list. */
export function FunctionList({ functions, query, returningFrom, onSearch, onOpen, onBack }: Props) {
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const left = returningFrom === null ? null : document.getElementById(entryId(returningFrom));
    bringFocus(left ?? input.current);
  }, [returningFrom]);
  const title = (topic: Topic) => say.topics[topic];
  const search = useMemo(
    () => searchIn(functions, everyLanguage(), (topic) => say.topics[topic]),
    [functions],
  );
  const found = search(query);
  const groups = byTopic(found);

  const entries = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const moveInList = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    (to < 0 ? input.current : all[Math.min(to, all.length - 1)])?.focus();
  };
  const moveFromSearch = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onSearch('');
    if (event.key === 'Enter' && query.trim() !== '' && groups.length > 0) onOpen(groups[0].functions[0].id);
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    entries()[0]?.focus();
  };

  return (
    <Page>
      <PageHead title={say.title} back={say.back} onBack={onBack} />
      <div className="function-search">
        <Input
          ref={input}
          type="search"
          aria-label={say.search}
          placeholder={say.searchExample}
          contentBefore={<Search20Regular />}
          value={query}
          onChange={(_, { value }) => onSearch(value)}
          onKeyDown={moveFromSearch}
          spellCheck={false}
          autoComplete="off"
        />
        <span role="status" className="hint">
          {found.length > 0 ? say.count(format.count(found.length)) : `${say.none} ${say.noneAdvice}`}
        </span>
        {found.length === 0 && (
          <Button
            size="small"
            onClick={() => {
              onSearch('');
              input.current?.focus();
            }}
          >
            {say.showAll}
          </Button>
        )}
      </div>
      <div ref={list} className="function-groups" onKeyDown={moveInList}>
        {groups.map(({ topic, functions: all }) => (
          <TopicList key={topic} title={title(topic)} functions={all} onOpen={onOpen} />
        ))}
      </div>
    </Page>
  );
}

function TopicList({
  title,
  functions,
  onOpen,
}: {
  title: string;
  functions: readonly FunctionInfo[];
  onOpen(id: string): void;
}) {
  const heading = useId();
  return (
    <section className="section function-topic" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <ul>
        {functions.map(({ id, description }) => (
          <li key={id}>
            <button type="button" id={entryId(id)} className="function-row" onClick={() => onOpen(id)}>
              <span className="function-name">{id}</span>{' '}
              <span className="hint">{translate(description)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
