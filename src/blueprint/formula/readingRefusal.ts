import { readMomentText } from '../../cells/momentText';
import { comparable } from '../../reading/conditions';
import { headOf, momentRead } from '../../reading/readAs';
import type { Condition } from '../../reading/tableReading';
import type { Run } from '../run';
import { isCarried } from './conditionTest';
import type { ReadingRefusal } from './live';

/** Roles whose times of day make a difference. Orders are counted by days. */
const timed = ['time', 'start', 'reached', 'lost'];

/** Why the reading of a table cannot be told in a formula; `null`: it can. What its cells are the first rows tell. */
export function readingRefusal({ source, request }: Run): ReadingRefusal | null {
  const { reading = {}, hasHeadings, columns } = request;
  const { conditions = [], visibleOnly, repeatsCountOnce, amount, dayOrder, zone } = reading;
  const cellsOf = (column: number) => headOf(source, column, hasHeadings);
  if (visibleOnly) return 'visibleOnly';
  if (repeatsCountOnce) return 'repeats';
  if (amount?.oncePer !== undefined) return 'oncePer';
  if (!conditions.every(isCarried)) return 'currency';
  const comparesTexts = ({ test, column }: Condition) =>
    test === 'between' &&
    cellsOf(column).some((cell) => typeof cell !== 'number' && comparable(cell) !== null);
  if (conditions.some(comparesTexts)) return 'betweenTexts';
  if (dayOrder === undefined) return null;
  /** A number tells neither that it is a day without a time nor an offset from UTC. */
  const losesSomething = (column: number) => {
    const texts = cellsOf(column).filter((cell) => typeof cell === 'string');
    const haveTimes = texts.map((text) => momentRead(text, dayOrder, reading)?.hasTime);
    const haveOffset = texts.some((text) => typeof readMomentText(text, dayOrder)?.offset === 'number');
    return (haveTimes.includes(true) && haveTimes.includes(false)) || (haveOffset && zone === undefined);
  };
  const times = Object.entries(columns).filter(([role]) => timed.includes(role));
  return times.some(([, column]) => typeof column === 'number' && losesSomething(column))
    ? 'mixedTimes'
    : null;
}
