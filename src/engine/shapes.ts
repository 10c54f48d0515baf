import { type TypedColumn, widened } from './columns';
import { EngineError } from './failure';
import type { Shape } from './fileReader';

/** A file by its name, with its shape. */
export interface ShapedFile extends Shape {
  name: string;
}

/** The columns of a table that holds the rows of all files: those of the first, each as wide as all need it. */
export function commonColumns([first, ...others]: readonly ShapedFile[]): TypedColumn[] {
  return others.reduce<TypedColumn[]>(
    (columns, other) => {
      const found = columns.map((column) => widened(column, columnIn(other, column.name, first)));
      for (const { name } of other.columns) columnIn(first, name, other);
      return found;
    },
    [...first.columns],
  );
}

/** The columns of a file in the order of those of the table. */
export const inOrderOf = (columns: readonly TypedColumn[], file: ShapedFile): TypedColumn[] =>
  columns.map(({ name }) => columnIn(file, name, file));

/** Names that differ in case alone are one to the engine. */
function columnIn(file: ShapedFile, name: string, has: ShapedFile): TypedColumn {
  const found = file.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  if (!found)
    throw new EngineError({
      code: 'otherColumns',
      values: { column: name, has: has.name, lacks: file.name },
    });
  return found;
}
