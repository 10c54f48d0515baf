import { nothingUsed } from '../../../blueprint/nothingUsed';
import { noResult } from '../../../blueprint/noResult';
import type { CellBlock, Figure, RowsRead } from '../../../blueprint/session';
import type { ResultView } from '../../../blueprint/views';
import { staysBehind } from './behind';
import { BookRows } from './bookRows';
import { isOfTenure } from './isOfSubscriptions';
import type { SubscriptionsRequest, SubscriptionsResult } from './messages';
import type { SubscriptionSaying } from './sayings';
import type { Settled, StayRows } from './stayRows';
import { subscriptionTables } from './tables';
import { TenureRows } from './tenureRows';

/** One analysis of subscriptions: takes them in block by block, then computes what they bring, who stays and what that is worth. */
export class SubscriptionsSession {
  private readonly rows: StayRows;
  private finished: Settled | null = null;

  constructor(private readonly request: SubscriptionsRequest) {
    this.rows = isOfTenure(request) ? new TenureRows(request) : new BookRows(request);
  }

  add(block: CellBlock, table = 'main'): void {
    this.rows.add(block, table);
  }

  read(): RowsRead {
    const { said, rowsRead, rowsUsed, skipped } = this.rows.settle();
    return { said, rowsRead, rowsUsed, skipped };
  }

  finish(onProgress: (fraction: number) => void): SubscriptionsResult {
    const settled = this.rows.settle();
    const { stays, said, rowsRead, rowsUsed, skipped, currency } = settled;
    if (stays.length === 0)
      throw nothingUsed(rowsRead, skipped) ?? noResult<SubscriptionSaying>({ code: 'nobodyPaid' });
    onProgress(0.3);
    const hasPlans = this.request.columns.plan !== undefined;
    const { summary, views, notes } = subscriptionTables(settled, this.request.options, hasPlans);
    this.finished = settled;
    return {
      kind: 'lifetime',
      subscriptions: summary,
      views,
      notes: [...said, ...notes],
      rowsRead,
      rowsUsed,
      skipped,
      ...(currency !== undefined && { currency }),
    };
  }

  /** The customers behind a movement of a month. */
  behind(figure: Figure): ResultView {
    if (!this.finished) throw new Error('The analysis is not finished.');
    return staysBehind(this.finished, figure);
  }
}
