import type { Source } from '../excel/types';
import { profileOf } from './columnProfile';
import { guessColumns } from './guessRoles';
import { guessSegment } from './guessSegment';
import { coreOf } from './roleWords';
import type { RoleColumns } from './roles';

/** Headings without what they mean as much without: 'Start (UTC)' is start, 'started_at' is started at. */
const named = {
  start: /^(start|begin|began|subscribed|activat)|\bstart( date)?$|开始|开通/,
  end: /^(end|until)|\bend( date)?$|结束|终止|到期/,
  cancelled: /^(cancel|terminat|expire|churned)|退订|取消/,
  interval: /\binterval$|^billing (period|cycle)|计费周期/,
  tenure: /\btenure\b|在网/,
  left: /^(is )?(churn|churned|left)( label| value| flag)?$|流失$/,
  plan: /^(plan|contract|tier)\b|方案|套餐|合约/,
  charge: /^(monthly|month) ?(charge|fee|price|amount|revenue)s?$|\bmrr$|月费/,
};

/** Of billing periods and trials there are starts and ends as well. */
const others = /\b(period|trial)\b|试用/;

/** What subscriptions, or tenure and churn, are told by; nothing of either where the table looks like none. A start is a time, a plan a segment. */
export function guessStays(source: Source, hasHeadings: boolean): RoleColumns {
  const headings = hasHeadings ? (source.head[0] ?? []).map((cell) => coreOf(String(cell ?? ''))) : [];
  const find = (role: keyof typeof named, fits: (column: number) => boolean = () => true) => {
    const column = headings.findIndex((heading, at) => named[role].test(heading) && fits(at));
    return column < 0 ? null : column;
  };
  const isDay = (column: number) => {
    const rows = source.head.slice(1);
    const { filled, dates } = profileOf(
      rows.map((row) => row[column]),
      source.formats.slice(1).map((row) => row[column]),
    );
    return !others.test(headings[column]) && (filled === 0 || dates > 0.8);
  };
  const start = find('start', isDay);
  const end = find('end', isDay) ?? find('cancelled', isDay);
  const [tenure, left] = [find('tenure'), find('left')];
  const { customer, value } = guessColumns(source, hasHeadings, {
    among: ['customer', 'value'],
    optional: [],
  });
  const paid = find('charge') ?? value;
  const more = {
    ...(paid !== null && { value: paid }),
    segment: find('plan') ?? guessSegment(source, hasHeadings),
  };
  if (tenure !== null && left !== null) return { tenure, left, ...more };
  if (start === null || end === null || customer === null || paid === null) return {};
  return { customer, time: start, end, interval: find('interval'), ...more };
}
