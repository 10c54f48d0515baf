import { dateToSerial } from './dates';
import type { CellWrite, Scalar } from './sheets';

const errorText = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

export const isError = (value: unknown): value is string =>
  typeof value === 'string' && errorText.test(value);

const plainNumber = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i;

function parseNumber(text: string): CellWrite | null {
  const match = /^(\(?)([$€£¥]?)\s*([^%()$€£¥\s]+)\s*(%?)(\)?)$/.exec(text);
  if (!match || (match[1] === '(') !== (match[5] === ')')) return null;
  const digits = match[3];
  if (!/\d/.test(digits) || !plainNumber.test(digits)) return null;
  const size = Number(digits.replaceAll(',', '')) * (match[1] ? -1 : 1);
  if (!Number.isFinite(size)) return null;
  const decimals = digits.includes('.') ? '0.00' : '0';
  if (match[4]) return { value: size / 100, format: `${decimals}%` };
  if (match[2]) return { value: size, format: `${match[2]}#,##${decimals}` };
  if (digits.includes(',')) return { value: size, format: `#,##${decimals}` };
  return { value: size };
}

function parseTime(text: string): { days: number; format: string } | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(text);
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) >= 60) return null;
  const days = (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86400;
  return { days, format: match[3] ? 'h:mm:ss' : 'h:mm' };
}

function parseDate(text: string, date1904: boolean): CellWrite | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]].map(Number)
    : american
      ? [american[3], american[1], american[2]].map(Number)
      : [];
  if (year === undefined) return null;
  const serial = dateToSerial(year, month, day, date1904);
  if (serial === null) return null;
  if (american) return { value: serial, format: 'm/d/yyyy' };
  if (!iso?.[4]) return { value: serial, format: 'yyyy-mm-dd' };
  const time = parseTime(iso[4]);
  return time && { value: serial + time.days, format: `yyyy-mm-dd ${time.format.replace('h', 'hh')}` };
}

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
  const text = input.trim();
  const number = parseNumber(text) ?? parseDate(text, date1904);
  if (number) return { ...number, formula: null };
  const time = parseTime(text);
  if (time) return { value: time.days, format: time.format, formula: null };
  if (/^[+-]./.test(text)) return { formula: `=${text}` };
  if (text.startsWith('@') && text.length > 1) return { formula: `=${text.slice(1)}` };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true', formula: null };
  return { value: input, formula: null };
}
