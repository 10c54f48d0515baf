import { enteredDate, enteredTime } from './enteredDate';
import { enteredNumber } from './enteredNumber';
import type { CellWrite, Scalar } from './sheets';

const errorText = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

export const isError = (value: unknown): value is string =>
  typeof value === 'string' && errorText.test(value);

/**
 * What Excel makes of text entered in a cell, typed or written through `values`: a formula, a number, a date,
 * TRUE, an error, or the text itself. A leading apostrophe keeps text as it stands.
 */
export function parseInput(input: Scalar | null, format = 'General', date1904 = false): CellWrite {
  if (input === '' || input === null) return { value: null, formula: null };
  if (typeof input !== 'string') return { value: input, formula: null };
  if (input.startsWith("'")) return { value: input.slice(1), formula: null };
  if (format === '@') return { value: input, formula: null };
  if (input.startsWith('=') && input.length > 1) return { formula: input };
  const text = input.replace(/^ +| +$/g, '');
  const entered = /\d/.test(text)
    ? (enteredNumber(text) ?? enteredDate(text, date1904) ?? enteredTime(text))
    : null;
  if (entered) return { ...entered, formula: null };
  if (/^[+-]./.test(text)) return { formula: `=${text}` };
  if (/^@[a-z][\w.]*\(/i.test(text)) return { formula: `=${text.slice(1)}` };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true', formula: null };
  return { value: input, formula: null };
}

const operand = String.raw`(?:[\d.]+%?|[\p{L}_$][\p{L}\d_.!$:]*(?: [\p{L}_$][\p{L}\d_.!$:]*)*|[\p{L}_.]*\(.*\))`;
const sum = new RegExp(`^=[-+ ]*${operand}(?: *[-+*/^&=<>]+ *${operand})*$`, 'u');

/**
 * What Excel makes of a field of a text file: the same as of text that is typed, but an apostrophe belongs to the text there,
 * and what begins with a sign and cannot be a formula (`-1× Mug`, ` --`) is text, where typing it would be refused.
 */
export function parseField(field: string, date1904: boolean): CellWrite {
  if (field.startsWith("'")) return { value: field, formula: null };
  const parsed = parseInput(field, 'General', date1904);
  const isText = parsed.formula && /^ *[-+]/.test(field) && !sum.test(parsed.formula);
  return isText ? { value: field, formula: null } : parsed;
}
