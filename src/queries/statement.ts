import type { Dialect } from './dialects';

/** A named step of a statement. */
export type Step = readonly [name: string, select: string];

/** The steps one after the other, each of which may read those before it, and what is read in the end. */
export function statement(steps: readonly Step[], select: string, { end }: Dialect): string {
  const named = steps.map(([name, text]) => `${name} AS (\n${indented(text)}\n)`);
  return [`WITH ${named.join(',\n')}`, withoutMargin(select), ...(end === '' ? [] : [end])].join('\n');
}

/** All that have to hold, as a condition of a statement; nothing: all rows. */
export const where = (...conditions: readonly (string | false)[]): string => {
  const asked = conditions.filter((each) => each !== false && each !== '');
  return asked.length === 0 ? '' : `WHERE ${asked.join(' AND ')}`;
};

/** The columns of a list of them that are there. */
export const columns = (...some: readonly (string | false)[]): string =>
  some.filter((each) => each !== false).join(', ');

/** The part of a window that runs from its beginning: some engines ask for it wherever a window is in order. */
export const soFar = 'ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW';

/** A statement within another. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const indented = (text: string): string => withoutMargin(text).replace(/^/gm, '  ');

/** Rows of one after those of the other; both have the same columns. */
export const unionOf = (one: string, other: string): string =>
  [withoutMargin(one), 'UNION ALL', withoutMargin(other)].join('\n');

/** A text as it would stand without the code around it. */
function withoutMargin(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin).trimEnd()).join('\n');
}
