import type { DialectId, TimeKind } from '../queries';

/** A column of a table in a warehouse; `type` as it is called there, empty where nobody said. */
export interface DescribedColumn {
  name: string;
  type: string;
}

/**
 * The columns of a table, as they were typed (names with commas or line breaks between them) or pasted: from a `DESCRIBE`, from `\d` of
 * psql, from INFORMATION_SCHEMA, from a CREATE TABLE statement, or as the schema that BigQuery gives in JSON. What a column is
 * called twice for counts once.
 */
export function describedColumns(pasted: string): DescribedColumn[] {
  const found = inJson(pasted) ?? linesOf(pasted).flatMap(columnsIn);
  const names = new Set<string>();
  return found.filter(({ name }) => name !== '' && !names.has(name) && names.add(name));
}

/** What the cells of a column hold, by its type; `null`: something of which nothing is made, or nobody said. */
export type Holding = TimeKind | 'number' | 'text' | 'truth' | null;

export function holdingOf(type: string, dialect: DialectId): Holding {
  const word = type.trim().toLowerCase();
  if (/^(nullable\()?date(32)?\)?$/.test(word)) return 'date';
  if (/timestamp|datetime/.test(word)) return namesZone(word, dialect) ? 'instant' : 'clock';
  if (/^(nullable\()?(bool|boolean|bit\b)/.test(word)) return 'truth';
  if (/int|numeric|decimal|number|float|double|real|money|fixed/.test(word)) return 'number';
  if (/char|text|string|uuid|enum/.test(word)) return 'text';
  return null;
}

/** What a type of moments means hangs on the engine: a TIMESTAMP of BigQuery and of Spark is an instant, one of the others a clock. */
function namesZone(type: string, dialect: DialectId): boolean {
  if (/_ntz|without time zone|datetime2/.test(type)) return false;
  if (/tz\b|_l?tz|with (local )?time zone/.test(type)) return true;
  if (dialect === 'clickhouse') return true;
  return type.startsWith('timestamp') && (dialect === 'bigquery' || dialect === 'spark');
}

/** As `bq show --schema` gives it. */
function inJson(text: string): DescribedColumn[] | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    const read: unknown = JSON.parse(text);
    const fields: unknown[] = Array.isArray(read)
      ? read
      : ((read as { fields?: unknown[]; schema?: { fields?: unknown[] } }).fields ??
        (read as { schema?: { fields?: unknown[] } }).schema?.fields ??
        []);
    return fields.flatMap((field) => {
      const { name, type } = field as { name?: unknown; type?: unknown };
      return typeof name === 'string' ? [{ name, type: typeof type === 'string' ? type : '' }] : [];
    });
  } catch {
    return null;
  }
}

/** Lines that tell of a column; of a CREATE TABLE what stands within its brackets. */
function linesOf(text: string): string[] {
  const created = /create\s[^(]*\(([^]*)\)/i.exec(text);
  const [columns] = (created ? created[1] : text).split(afterColumns);
  return columns.split(/\r?\n/).filter((line) => !isAside(line));
}

/** Where psql goes on to other things. */
const afterColumns =
  /^(?:indexes|check constraints|foreign-key constraints|referenced by|triggers|partition key):/im;

/** Frames, headings, and what psql says besides. */
const isAside = (line: string): boolean =>
  /^[\s\-+|=*]*$/.test(line) ||
  /^\s*\|?\s*"?(name|column|column_name|col_name|field|columnname)"?\s*([|\t,]|\s\s|$)/i.test(line) ||
  /^\s*(table|view|materialized view|partitioned table) "/i.test(line) ||
  /^\s*\(\d+ rows?\)/i.test(line) ||
  /^\s*(primary key|constraint|foreign key|unique)\b/i.test(line) ||
  /^\s*# /.test(line);

/** Of a line with marks between its cells the first is the name and the second the type. */
function columnsIn(line: string): DescribedColumn[] {
  const cells = line.includes('|') ? line.replace(/^\s*\|/, '').split('|') : line.split('\t');
  if (cells.length > 1) return [columnOf(cells[0], cells[1])];
  return partsOf(line).map((part) => {
    const [, name, type] = /^\s*("(?:[^"]|"")*"|`[^`]*`|\S+)\s*(.*)$/.exec(part) ?? ['', part, ''];
    return columnOf(name, type);
  });
}

/** Parts between commas; those within brackets part nothing. */
const partsOf = (line: string): string[] =>
  (line.match(/(?:"(?:[^"]|"")*"|\([^)]*\)|[^,("]|["(])+/g) ?? []).filter((part) => part.trim() !== '');

const columnOf = (name: string, type: string): DescribedColumn => ({
  name: unquoted(name),
  type: unquoted(type).replace(/\s+(not null|null|primary key|default|collate|comment|encode)\b.*$/i, ''),
});

/** A name without the marks around it. */
function unquoted(text: string): string {
  const tidy = text.trim();
  const [, name = tidy] = /^"(.*)"$/.exec(tidy) ?? /^`(.*)`$/.exec(tidy) ?? /^\[(.*)\]$/.exec(tidy) ?? [];
  return name.replaceAll('""', '"');
}

/**
 * The parts of the name of a table, such as `shop.events` or `"My Shop".events`. In BigQuery the whole name may stand in one pair of marks.
 */
export function nameParts(typed: string): string[] {
  const tidy = typed.trim();
  const whole = /^`([^`]*)`$/.exec(tidy);
  const parts = whole ? whole[1].split('.') : (tidy.match(/"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|[^.]+/g) ?? []);
  return parts.map(unquoted).filter((part) => part !== '');
}
