import { numberLiteral, numbersLiteral, textLiteral, textsLiteral } from '../../blueprint/formula';
import { numberIn } from '../../reading/numbers';
import type { ArgumentInfo } from '../services';

/** Arguments that take names, one or several, where others of their kind take cells. */
const takeNames = ['of', 'valueEvents', 'steps'];

const cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const column = String.raw`\$?[A-Z]{1,3}`;
const formulas: readonly RegExp[] = [
  // Cells and columns, of another sheet too, and what spills from a cell.
  new RegExp(`^(('[^']+'|[^'!\\s]+)!)?(${cell}(:${cell})?#?|${column}:${column})$`, 'i'),
  // Columns of tables, and calls of functions.
  /^[\p{L}_][\p{L}\p{N}_.]*(\[.+\]|\(.*\))$/u,
  /^(TRUE|FALSE)$/i,
  // What stands in quotation marks, and lists.
  /^(".*"|\{.*\})$/s,
  // Sums.
  /^[-+(\d.][-+*/^%.()\d\s]*$/,
];

/**
 * What was typed for an argument as a formula holds it: cells stay cells, and names need no quotation marks. Behind an
 * equals sign all stays as it is. `null`: nothing was typed.
 */
export function typedArgument(
  { name, dimensionality, choices, settings }: ArgumentInfo,
  typed: string,
): string | null {
  const text = typed.trim();
  if (/^=?$/.test(text)) return null;
  if (text.startsWith('=')) return text.slice(1);
  if (choices?.entries.some((entry) => entry.name.toLowerCase() === text.toLowerCase()))
    return textLiteral(text);
  if (settings && /^[\p{L}\s-]+=/u.test(text)) return textLiteral(text);
  // A number that means more than its size.
  if (/^\d{4}-\d\d-\d\d/.test(text)) return textLiteral(text);
  const number = numberIn(text);
  if (number !== null) return numberLiteral(number);
  if (formulas.some((formula) => formula.test(text))) return text;
  if (takeNames.includes(name)) return listed(text.split(/[,，、]/).map((each) => each.trim()));
  // Where cells are due, a word is the name of cells.
  return dimensionality === 'matrix' ? text : textLiteral(text);
}

function listed(entries: readonly string[]): string {
  const numbers = entries.map(numberIn).filter((number) => number !== null);
  return numbers.length === entries.length ? numbersLiteral(numbers) : textsLiteral(entries);
}
