import type { AttributionRow, AttributionSummary } from './messages';
import type { Format } from '../../language/format';
import type { Answer } from '../../blueprint/answer';
import { cannotBeToldApart } from './intervals';
import { partInJourneys } from './partInJourneys';
import { attributionResultTexts, type AttributionResultTexts } from './resultTexts';

/** Models differ where a touchpoint's share moves by this much. */
const noticeable = 0.05;

/** Which touchpoint earns most; where the models disagree, what is the other side of it. */
export function answerOf(summary: AttributionSummary, format: Format): Answer {
  const { measure, total, unattributed, rows, exceedsTotal } = summary;
  const say = attributionResultTexts.answer[measure];
  if (total.transactions === 0) return only(say.noTransactions);
  if (unattributed.transactions >= total.transactions || rows.length === 0)
    return only(say.nothingAttributed);

  // Models that exceed the total by design split no whole, so their shares do not compare with the others'.
  const models = summary.models.map((name, index) => ({ name, index }));
  const comparable = models.filter(({ index }) => !exceedsTotal[index]);
  const compared = comparable.length > 0 ? comparable : models.slice(0, 1);
  const [first] = compared;
  const leader = topOf(rows, first.index);
  if (leader.credit[first.index] <= 0) return only(say.noPositive(first.name));
  if (rows.length === 1) return only(say.onlyOne(leader.touchpoint));

  const second = topOf(
    rows.filter((row) => row !== leader),
    first.index,
  );
  const isOpen = cannotBeToldApart(leader, second, first.index);
  const widest = widestGap(rows, compared);
  if (widest && widest.gap >= noticeable) return disagreement(widest, rows, say, format);
  const shares = compared.map(({ index }) => leader.share[index]);
  if (compared.length > 1) {
    const [low, high] = [Math.min(...shares), Math.max(...shares)].map(format.share);
    const count = compared.length;
    if (isOpen) {
      return {
        headline: say.notToldApart(leader.touchpoint, second.touchpoint),
        details: [say.range(leader.touchpoint, low, high, count)],
      };
    }
    const rival = rivalOf(leader, rows, compared);
    return only(
      rival
        ? say.noneAhead(leader.touchpoint, rival.touchpoint, count)
        : say.agreement(leader.touchpoint, low, high, count),
    );
  }
  const others = [second.touchpoint, format.share(second.share[first.index])] as const;
  if (isNoLess(second, leader, first.index)) return only(say.level(leader.touchpoint, ...others, first.name));
  const sentence = isOpen ? say.tie : say.single;
  return only(sentence(leader.touchpoint, format.share(shares[0]), first.name, ...others));
}

const only = (headline: string): Answer => ({ headline, details: [] });

const topOf = (rows: AttributionRow[], model: number): AttributionRow =>
  rows.reduce((best, row) => (row.credit[model] > best.credit[model] ? row : best));

/** Credits are sums of fractions: those that differ by less than this are equal. */
const rounding = 1e-9;

const isNoLess = (row: AttributionRow, other: AttributionRow, model: number): boolean =>
  row.credit[model] >= other.credit[model] * (1 - rounding);

/** Who earns as much as the leader under one of the models, `null` if nobody does. */
function rivalOf(leader: AttributionRow, rows: AttributionRow[], models: Model[]): AttributionRow | null {
  const others = rows.filter((row) => row !== leader);
  const rivals = models.map(({ index }) => ({ row: topOf(others, index), index }));
  return rivals.find(({ row, index }) => isNoLess(row, leader, index))?.row ?? null;
}

interface Model {
  name: string;
  index: number;
}

interface Gap {
  row: AttributionRow;
  high: Model;
  low: Model;
  gap: number;
}

/** The touchpoint whose share depends most on the model. */
function widestGap(rows: AttributionRow[], models: Model[]): Gap | null {
  let widest: Gap | null = null;
  for (const row of rows) {
    const ordered = [...models].sort((a, b) => row.share[b.index] - row.share[a.index]);
    const [high, low] = [ordered[0], ordered[ordered.length - 1]];
    const gap = row.share[high.index] - row.share[low.index];
    if (gap > (widest?.gap ?? 0)) widest = { row, high, low, gap };
  }
  return widest;
}

function disagreement(
  { row, high, low }: Gap,
  rows: AttributionRow[],
  say: AttributionResultTexts['answer'][AttributionSummary['measure']],
  format: Format,
): Answer {
  const share = (of: AttributionRow, model: Model) => format.share(of.share[model.index]);
  const others = rows.filter((other) => other !== row);
  const lead = (of: AttributionRow) => of.share[low.index] - of.share[high.index];
  const gainer = others.reduce((best, other) => (lead(other) > lead(best) ? other : best));
  return {
    headline: say.disagreement(
      row.touchpoint,
      [share(row, high), high.name],
      [share(row, low), low.name],
      partInJourneys(high.name, low.name),
    ),
    details:
      lead(gainer) >= noticeable
        ? [say.otherWay(gainer.touchpoint, share(gainer, high), share(gainer, low))]
        : [],
  };
}
