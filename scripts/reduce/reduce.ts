import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type DialectId, dialectIds, dialects } from '../../src/queries';
import type { Answer, Definition } from './asked';
import { definitionIn } from './definition';
import { type FileEngine, openFiles } from './engine';
import { csvText, xlsxBytes } from './write';

const usage = `npm run reduce -- definition.json file.csv [more files] [--out table.csv] [--memory 4GB]
npm run reduce -- definition.json --sql ${dialectIds.join('|')}

Reads CSV (also .csv.gz) or Parquet files with DuckDB, however large, and writes the small table the definition asks for, as CSV or
.xlsx; without --out it is printed. With --sql nothing runs: the statement for a warehouse is printed. See docs/beyond.md.`;

/** Runs the command; answers what it has to say in the end. */
export async function reduce(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      memory: { type: 'string', default: '4GB' },
      sql: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [file, ...files] = positionals;
  if (values.help || file === undefined) return usage;
  const definition = definitionIn(file);
  if (values.sql !== undefined) return `${definition.statement(dialects[dialectNamed(values.sql)])};`;
  if (files.length === 0) throw new Error(`Which files? ${usage}`);
  const { out } = values;
  if (out !== undefined && !/\.(csv|xlsx)$/i.test(out))
    throw new Error(`${out}: the table is written as .csv or .xlsx.`);
  const table = await answerOf(definition, files, values.memory);
  if (out === undefined) return csvText(table.rows).trimEnd();
  writeFileSync(out, /\.xlsx$/i.test(out) ? xlsxBytes(table.rows) : csvText(table.rows));
  return [`${out}: ${table.rows.length - 1} rows.`, ...table.notes].join('\n');
}

function dialectNamed(name: string): DialectId {
  const found = dialectIds.find((id) => id === name);
  if (!found) throw new Error(`--sql: "${name}" is not known. Known are ${dialectIds.join(', ')}.`);
  return found;
}

async function answerOf(definition: Definition, files: readonly string[], memory: string): Promise<Answer> {
  const spillInto = mkdtempSync(path.join(tmpdir(), 'touchstone-reduce-'));
  let engine: FileEngine | null = null;
  try {
    engine = await openFiles(files, definition.table, { memory, spillInto });
    return await definition.answer(engine);
  } finally {
    engine?.close();
    rmSync(spillInto, { recursive: true, force: true });
  }
}
