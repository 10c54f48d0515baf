import type { BehindWords } from '../../blueprint/analysis';
import { countBehind, totalBehind } from '../../blueprint/found';
import type { Figure } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import { analysisTexts } from '../../blueprint/texts';
import { wholeCohort } from './figures';
import { lifetimeResultTexts } from './resultTexts';
import type { Word } from '../../functions/words';

const { behind: say } = lifetimeResultTexts;

/** What is said of the orders or customers behind a figure. */
export function lifetimeBehind(
  figure: Figure,
  /** What the row of the figure is called. */
  row: string,
  found: ResultView,
  format: Format,
): BehindWords {
  switch (figure.view) {
    case 'cohorts':
      return ofCohort(figure.column, row, found, format);
    case 'segments':
      return ofSegment(row, found, format);
    default:
      return ofCustomer(row, found, format);
  }
}

const moneyOf = (found: ResultView, code: Word['code'], format: Format): string | null => {
  const total = totalBehind(found, code);
  return total === null || Number.isNaN(total) ? null : format.money(total);
};

function ofCustomer(row: string, found: ResultView, format: Format): BehindWords {
  const refunded = moneyOf(found, 'refunded', format);
  return {
    sentence: analysisTexts.sentences([
      say.orders(format.count(countBehind(found)), moneyOf(found, 'value', format)),
      ...(refunded === null ? [] : [say.refunded(refunded)]),
    ]),
    order: say.latestFirst,
    title: say.title.customers(row),
    sheetName: say.sheetName.customers,
  };
}

function ofCohort(column: string, row: string, found: ResultView, format: Format): BehindWords {
  const customers = countBehind(found);
  const orders = format.count(totalBehind(found, 'orders') ?? 0);
  return {
    sentence:
      customers > 0
        ? say.cohort(format.count(customers), orders, moneyOf(found, 'value', format))
        : say.nobody(row),
    order: say.mostOrdersFirst,
    title: column === wholeCohort ? say.title.cohort(row) : say.title.period(row, column),
    sheetName: say.sheetName.cohorts,
  };
}

function ofSegment(row: string, found: ResultView, format: Format): BehindWords {
  const orders = format.count(totalBehind(found, 'expectedOrders') ?? 0);
  const value = moneyOf(found, 'clv', format);
  return {
    sentence: say.segment(format.count(countBehind(found)), orders, value),
    order: say.mostValueFirst,
    title: say.title.segments(row),
    sheetName: say.sheetName.segments,
  };
}
