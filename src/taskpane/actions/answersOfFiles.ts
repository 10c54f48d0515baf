import { type DataFiles, namesOf } from '../../blueprint/outside';
import { currencyLeft, type Reduction, type Reductions } from '../../blueprint/reductions';
import type { Settings } from '../../blueprint/settings';
import type { OpenedFiles } from '../../engine';
import type { Source } from '../../excel/types';
import { dialects } from '../../queries';
import { Refused } from '../flow/fault';
import { outsideTexts as say } from '../texts/outside';
import { engineText } from './engineText';
import { engineFailureIn, engineOf } from './openedFiles';
import type { JobControl } from './perform';

/** Rows that go to the worker at once. */
const block = 20_000;
/** Counting takes most of the time, finishing the rest. */
const countingShare = 0.7;

export interface Answers {
  sources: ReadonlyMap<Reduction, Source>;
  /** Reads an answer as cells are read, by the address its source has. */
  readBlocks: JobControl['readBlocks'];
  /** The last moment of the rows, as it is typed. */
  until: string;
}

/** Asks the engine that has the files open. Those apart are asked for where the first answer tells of some. */
export async function answersOf(
  tab: string,
  files: DataFiles,
  { all, check }: Reductions,
  settings: Settings,
  { signal, onProgress }: JobControl,
): Promise<Answers> {
  const engine = openOf(tab, files);
  const names = namesOf(files);
  const answers = new Map<string, unknown[][]>();
  const sources = new Map<Reduction, Source>();
  await refuseCurrencies();
  for (const [place, reduction] of all.entries()) {
    if (reduction.isOfThoseApart && !tellsApart(all[0], answers.get(addressOf(names, all[0])) ?? []))
      continue;
    const rows = await asked(reduction.statement(dialects.duckdb));
    if (rows.length === 0 && reduction.table !== 'main') continue;
    const address = addressOf(names, reduction);
    const table = [reduction.columns.map(({ heading }) => heading), ...rows];
    answers.set(address, table);
    sources.set(reduction, sourceOf(address, table));
    onProgress(((place + 1) / all.length) * countingShare);
  }

  async function refuseCurrencies(): Promise<void> {
    const currency = currencyLeft(settings.tables.main);
    if (currency === null) return;
    const { quote } = dialects.duckdb;
    const { name } = files.columns[currency];
    const folded = `NULLIF(UPPER(TRIM(CAST(${quote(name)} AS VARCHAR))), '')`;
    const [[count]] = await asked(`SELECT COUNT(DISTINCT ${folded}) FROM ${quote(files.table)}`);
    if (Number(count) > 1) throw new Refused('settings', () => say.refusals.currencies(name));
  }

  async function asked(sql: string): Promise<unknown[][]> {
    try {
      return await engine.rows(sql, { signal });
    } catch (error) {
      const failure = await engineFailureIn(error);
      if (failure) throw new Refused('settings', () => engineText(failure));
      throw error;
    }
  }

  return {
    sources,
    readBlocks: async (address, onBlock) => {
      const rows = answers.get(address) ?? [];
      for (let from = 0; from < rows.length; from += block) {
        signal.throwIfAborted();
        const end = Math.min(rows.length, from + block);
        await onBlock(rows.slice(from, end), from, end / rows.length);
      }
    },
    until: await lastMoment(),
  };

  /** Of those apart alone, whose journeys are built here. */
  async function lastMoment(): Promise<string> {
    if (!check || ![...sources.keys()].some(({ isOfThoseApart }) => isOfThoseApart)) return '';
    const [[, , last]] = await asked(check(dialects.duckdb));
    return last === null ? '' : new Date(Number(last)).toISOString().slice(0, -1);
  }
}

function openOf(tab: string, files: DataFiles): OpenedFiles {
  const engine = engineOf(tab, files);
  if (engine) return engine;
  throw new Refused('empty', () => say.files.closed(namesOf(files)));
}

/** The main table goes by the names of the files, those beside it by what they are as well. */
const addressOf = (names: string, { id, table }: Reduction): string =>
  table === 'main' ? names : `${names} (${say.statements[id].name})`;

/** Where there is no row all of them may be apart. */
function tellsApart({ columns }: Reduction, [, first]: readonly unknown[][]): boolean {
  const apart = columns.findIndex(({ role }) => role === 'apart');
  return apart >= 0 && (first === undefined || Number(first[apart]) > 0);
}

function sourceOf(address: string, rows: readonly unknown[][]): Source {
  const head = rows.slice(0, 50).map((row) => row.map((cell) => cell ?? ''));
  return {
    ...{ address, sheet: '', firstRow: 1, firstColumn: 0, table: null, name: address },
    ...{ rows: rows.length, columns: rows[0].length, head },
    formats: head.map((row) => row.map(() => 'General')),
  };
}
