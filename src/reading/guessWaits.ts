import type { Source } from '../excel/types';
import { profileOf } from './columnProfile';
import { serialOf } from './dates';
import { isNoWait, isOfMoney } from './ruledOut';

/** Columns that tell when customers started, reached value and left. */
export interface WaitColumns {
  start: number | null;
  reached: number | null;
  lost: number | null;
}

type WaitRole = keyof WaitColumns;

/** Words of headings: English ones match whole words, Chinese ones any part of the heading. */
const words: Record<WaitRole, string> = {
  reached:
    'reached value activated activation converted conversion achieved completed first milestone aha ' +
    '首次 激活 转化 达成 达到 完成 价值',
  lost: 'left lost churn churned cancel cancelled canceled unsubscribed deactivated deleted closed 流失 取消 离开 退订 注销',
  start:
    'start started sign signed signup registered registration joined created begin began subscribed onboarded ' +
    '注册 开始 创建 加入 开通 订阅',
};
const waitRoles = Object.keys(words) as WaitRole[];

/** The role a heading names; "first sign-up" is a start for all its "first". */
function roleNamed(heading: string): WaitRole | null {
  const plain = heading.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const own = plain.split(/[^\p{L}]+/u);
  const named = waitRoles.filter((role) =>
    words[role]
      .split(' ')
      .some((word) => (/\p{Script=Han}/u.test(word) ? plain.includes(word) : own.includes(word))),
  );
  return named.at(-1) ?? null;
}

/** From headings and cells: who reached value did so after the start, and some have not yet. */
export function guessWaits({ head, formats, columns }: Source, hasHeadings: boolean): WaitColumns {
  const from = hasHeadings ? 1 : 0;
  const rows = head.slice(from);
  const all = Array.from({ length: columns }, (_, column) => {
    const cells = rows.map((row) => row[column]);
    const { filled, dates } = profileOf(
      cells,
      formats.slice(from).map((row) => row[column]),
    );
    const heading = hasHeadings ? String(head[0]?.[column] ?? '') : '';
    const name = roleNamed(heading);
    const mayBe = filled === 0 ? name !== null && !isOfMoney(heading) : dates > 0.8;
    return { column, name, filled, mayBe: mayBe && (name !== null || !isNoWait(heading)), cells };
  });
  const dated = all.filter(({ mayBe }) => mayBe);
  const unnamed = dated.filter(({ name }) => name === null);
  const called = (role: WaitRole) => dated.find(({ name }) => name === role);
  const start = called('start') ?? unnamed.find(({ filled }) => filled === rows.length) ?? unnamed[0];
  const later = dated.filter(
    (one) => one !== start && one.name !== 'lost' && start && isLater(one.cells, start.cells),
  );
  const reached = called('reached') ?? later.find(({ filled }) => filled < rows.length) ?? later[0];
  return {
    start: start?.column ?? null,
    reached: reached?.column ?? null,
    lost: called('lost')?.column ?? null,
  };
}

/** No cell lies before the other one of its row, and some lie after it. */
function isLater(cells: readonly unknown[], starts: readonly unknown[]): boolean {
  const waits = cells
    .map((cell, row) => momentOf(cell) - momentOf(starts[row]))
    .filter((wait) => !Number.isNaN(wait));
  return waits.every((wait) => wait >= 0) && waits.some((wait) => wait > 0);
}

function momentOf(cell: unknown): number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? (serialOf(cell.slice(0, 10)) ?? NaN) : NaN;
}
