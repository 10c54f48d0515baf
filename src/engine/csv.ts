import { columnOf, literal, quote, readInto, type TypedColumn } from './columns';
import type { DuckDb } from './duckdb';
import { EngineError } from './failure';
import type { FileReader, LeftOut, Shape } from './fileReader';
import { estimatedRows } from './rowEstimate';

/** Types a text may turn out to be of. */
const candidates = [
  'BIGINT',
  'DOUBLE',
  'BOOLEAN',
  'DATE',
  'TIMESTAMP',
  'TIMESTAMP WITH TIME ZONE',
  'VARCHAR',
];

/** So many rows that do not fit are counted. With more of them the columns are not what the first rows say. */
const mostUnread = 100_000;

/** Rows from which the types are told. */
const sample = 20_480;

/** Reads CSV, packed by gzip or not. `name`: by which the engine knows the file, a plain word. */
export function csvReader(engine: DuckDb, name: string, file: File): FileReader {
  const options = [literal(name), ...packing(file), 'header = true', `sample_size = ${sample}`];
  const source = (...more: readonly string[]) => `read_csv(${[...options, ...more].join(', ')})`;
  const texts = `(SELECT * FROM ${source('all_varchar = true')} LIMIT ${sample})`;
  let formats: string[] = [];

  async function shape(): Promise<Shape> {
    const guess = [...options, `auto_type_candidates = [${candidates.map(literal).join(', ')}]`];
    const sniffed = await engine.rows(
      `SELECT UNNEST(columns).name, UNNEST(columns).type, dateformat, timestampformat FROM sniff_csv(${guess.join(', ')})`,
    );
    const columns = sniffed.map(([column, type]) => columnOf(String(column), String(type)));
    const [days, moments] = sniffed[0].slice(2).map((format) => (format === null ? null : String(format)));
    formats = [
      ...(days === null ? [] : [`dateformat = ${literal(days)}`]),
      ...(moments === null ? [] : [`timestampformat = ${literal(moments)}`]),
    ];
    const unclear = [
      ...(await unclearColumns(
        columns.filter(({ type }) => type === 'DATE'),
        days,
      )),
      ...(await unclearColumns(
        columns.filter(({ type }) => type === 'TIMESTAMP'),
        moments,
      )),
    ];
    const empty = await emptyColumns(columns.filter(({ kind }) => kind === 'text'));
    return {
      columns: columns.map((column) => {
        if (unclear.includes(column)) return { ...columnOf(column.name, 'VARCHAR'), isUnclear: true };
        return empty.includes(column) ? { ...column, isEmpty: true } : column;
      }),
      rows: await estimatedRows(file),
    };
  }

  /** Columns of moments in whose format day and month may as well be the other way round. */
  async function unclearColumns(columns: readonly TypedColumn[], format: string | null) {
    if (columns.length === 0 || format === null || format.startsWith('%Y')) return [];
    const swapped = format.replace(/%[dm]/g, (part) => (part === '%d' ? '%m' : '%d'));
    const proofs = columns.map(({ name: column }) => {
      const cell = quote(column);
      return `COUNT(*) FILTER (${cell} IS NOT NULL AND TRY_STRPTIME(${cell}, ${literal(swapped)}) IS NULL)`;
    });
    const [against] = await engine.rows(`SELECT ${proofs.join(', ')} FROM ${texts}`);
    // One column that can be read in one way alone tells of all.
    return against.some((count) => count !== 0) ? [] : columns;
  }

  async function emptyColumns(columns: readonly TypedColumn[]) {
    if (columns.length === 0) return [];
    const counts = columns.map((column) => `COUNT(${quote(column.name)})`);
    const [filled] = await engine.rows(`SELECT ${counts.join(', ')} FROM ${texts}`);
    return columns.filter((_, at) => filled[at] === 0);
  }

  async function unread(table: string): Promise<LeftOut | null> {
    const [[rows, line, column]] = await engine.rows(
      `SELECT COUNT(DISTINCT line), MIN(line), ARG_MIN(column_name, line) FROM ${table}`,
    );
    if (rows === 0) return null;
    const first = { file: file.name, line: Number(line), column: String(column ?? '') };
    if (Number(rows) >= mostUnread) throw new EngineError({ code: 'manyUnread', values: first });
    return { rows: Number(rows), first };
  }

  return {
    shape,
    load: async (table, own, kept, onRead) => {
      const read = own.map((column, at) => asRead(column, kept[at]));
      const cells = read.map((column, at) => readInto(column, kept[at]));
      const types = read.map((column) => `${literal(column.name)}: ${literal(column.type)}`);
      const rejects = `${name}_unread`;
      const typed = source(
        `types = {${types.join(', ')}}`,
        ...formats,
        'store_rejects = true',
        `rejects_table = ${literal(rejects)}`,
        `rejects_scan = ${literal(`${name}_scan`)}`,
        `rejects_limit = ${mostUnread}`,
      );
      let bytes = 0;
      engine.onRead = (more) => {
        bytes += more;
        // Its beginning is read twice.
        onRead(Math.min(1, bytes / file.size));
      };
      await engine.run(`INSERT INTO ${table} SELECT ${cells.join(', ')} FROM ${typed}`);
      engine.onRead = () => undefined;
      return unread(rejects);
    },
  };
}

/** By which type a column is read: its own, so that days stand as they do in this file, unless the table holds texts there. */
function asRead(own: TypedColumn, kept: TypedColumn): TypedColumn {
  if (kept.kind === 'text') return columnOf(own.name, 'VARCHAR');
  return own.isEmpty ? { ...kept, name: own.name } : own;
}

const packing = ({ name }: File): string[] => (/\.gz$/i.test(name) ? [`compression = 'gzip'`] : []);
