import type { Answer } from '../answer';
import { nameInWords } from '../spokenView';
import { changedBy, type Change, type ChangedRow, isFresh, level } from './change';
import { nameOf } from './periods';
import { changeTexts as say } from './resultTexts';
import type { Format } from '../../language/format';

/** Changes besides the first that are told in words. */
const mostTold = 3;

/**
 * What changed, in words: first what did by more than chance, the largest change in front; else that nothing did, and by how much the
 * largest moved. Figures of different kinds stand as in the table. `write`: the figure of a row in words.
 */
export function changeAnswer(
  { periods, rows, foot, isMixed }: Change,
  write: (figure: number, row: ChangedRow) => string,
  format: Format,
): Answer {
  const [now, before] = [nameOf(periods.now), nameOf(periods.before)];
  const total = foot.at(-1);
  const size = (row: ChangedRow) => Math.abs(row.now - row.scaled);
  const moved = rows.filter((row) => size(row) > 0).sort((a, b) => (isMixed ? 0 : size(b) - size(a)));
  const told = (row: ChangedRow) => {
    const name = nameInWords(row.name);
    const share = changedBy(row);
    const is = row.p === null ? 'untested' : row.p < level ? 'more' : 'within';
    if (isFresh(row)) return say.fresh(name, write(row.now, row), is);
    const by = share === null ? null : format.share(Math.abs(share));
    const way = row.now > row.scaled ? 'grew' : 'fell';
    return is === 'more' || by === null
      ? say.fromTo(name, write(row.scaled, row), write(row.now, row), way, is)
      : say.by(name, by, way, is);
  };
  const all = total
    ? [say.total(write(total.now, total), percentOf(total, format), total.p !== null && total.p < level)]
    : [];
  if (moved.length === 0) return { headline: say.same(now, before), details: all };
  const certain = moved.filter(({ p }) => p !== null && p < level);
  const isTested = moved.some(({ p }) => p !== null);
  const [first, ...others] =
    certain.length > 0 ? [...certain, ...moved.filter((row) => !certain.includes(row))] : moved;
  if (isTested && certain.length === 0)
    return { headline: say.quiet(now, before), details: [told(first), ...all] };
  return { headline: told(first), details: [...others.slice(0, mostTold - 1).map(told), ...all] };
}

function percentOf(row: ChangedRow, format: Format) {
  const share = changedBy(row);
  return share === null ? null : { by: format.share(Math.abs(share)), isUp: share > 0 };
}
