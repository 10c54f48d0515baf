import { useState } from 'react';
import { headedNow } from '../output/presentHeadings';
import { useTools } from '../tabs/context';
import { FunctionEntry } from './FunctionEntry';
import type { FunctionInfo } from '../services';
import { FunctionList } from './FunctionList';
import { type MappedTable, mappedTables } from './mappedTables';
import type { Tab } from '../tabs/tabs';

export { loadFunctionTexts } from './translate';

interface Props {
  functions: readonly FunctionInfo[];
  /** Where the arguments of a formula may come from. */
  tabs: readonly Tab[];
  /** Id of the tab whose data come first. */
  inSight: string;
  onBack(): void;
}

interface Opened {
  id: string;
  /** With the headings they have now: Excel refuses a formula that names another one. */
  tables: MappedTable[];
}

interface State {
  open: Opened | null;
  last: string | null;
}

const nothingOpened: State = { open: null, last: null };

/** The worksheet functions: a list to search, and a page for each with the way into a cell. */
export default function FunctionsPage({ functions, tabs, inSight, onBack }: Props) {
  const [query, setQuery] = useState('');
  const [{ open, last }, setState] = useState(nothingOpened);
  const { workbook } = useTools().services;
  const openFunction = async (id: string): Promise<void> => {
    const now = mappedTables(tabs, inSight).map(async (table) => ({
      ...table,
      source: await headedNow(workbook, table.source),
    }));
    setState({ open: { id, tables: await Promise.all(now) }, last });
  };
  const info = functions.find(({ id }) => id === open?.id);
  return info && open ? (
    <FunctionEntry info={info} tables={open.tables} onBack={() => setState({ open: null, last: open.id })} />
  ) : (
    <FunctionList
      functions={functions}
      query={query}
      returningFrom={last}
      onSearch={setQuery}
      onOpen={(id) => void openFunction(id)}
      onBack={onBack}
    />
  );
}
