import { useState } from 'react';
import { FunctionEntry } from './FunctionEntry';
import type { FunctionInfo } from '../services';
import { FunctionList } from './FunctionList';
import type { MappedTable } from './mappedTables';

export { loadFunctionTexts } from './translate';

interface Props {
  functions: readonly FunctionInfo[];
  /** Where the arguments of a formula may come from. */
  tables: readonly MappedTable[];
  onBack(): void;
}

const nothingOpened = { open: null, last: null };

/** The worksheet functions: a list to search, and a page for each with the way into a cell. */
export default function FunctionsPage({ functions, tables, onBack }: Props) {
  const [query, setQuery] = useState('');
  const [{ open, last }, setState] = useState<{ open: string | null; last: string | null }>(nothingOpened);
  const info = functions.find(({ id }) => id === open);
  return info ? (
    <FunctionEntry info={info} tables={tables} onBack={() => setState({ open: null, last: open })} />
  ) : (
    <FunctionList
      functions={functions}
      query={query}
      returningFrom={last}
      onSearch={setQuery}
      onOpen={(id) => setState({ open: id, last })}
      onBack={onBack}
    />
  );
}
