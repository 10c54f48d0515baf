import { nameKey } from '../../cells/choices';
import { numberIn } from '../../reading/numbers';

/** Days before a transaction in which touches of one kind count. */
export interface KindLookback {
  of: string;
  days: number;
}

/** A kind, in quotes where it holds a mark of its own, and its days. */
const piece = /^\s*(?:"([^"]+)"|([^"=:＝：]+?))\s*[=:＝：]\s*(.+?)\s*$/;
const needsQuotes = /[,，、;；\n=:＝：]/;
const parting = /[,，、;；\n](?=(?:[^"]*"[^"]*")*[^"]*$)/;

/** What is typed of the lookback of some kinds, such as `View=1, Click=7`; `null`: it cannot be read, or names a kind twice. */
export function lookbacksIn(text: string): KindLookback[] | null {
  const found: KindLookback[] = [];
  for (const part of text.split(parting)) {
    if (part.trim() === '') continue;
    const [, quoted, plain, typed = ''] = piece.exec(part) ?? [];
    const of = (quoted ?? plain ?? '').trim();
    const days = numberIn(typed);
    const isAgain = found.some((each) => nameKey(each.of) === nameKey(of));
    if (of === '' || days === null || days < 0 || isAgain) return null;
    found.push({ of, days });
  }
  return found;
}

/** The same as it is typed. */
export const lookbacksText = (lookbacks: readonly { of: string; days: number | string }[]): string =>
  lookbacks.map(({ of, days }) => `${needsQuotes.test(of) ? `"${of}"` : of}=${days}`).join(', ');
