import { createFormat } from '../../../src/language/format';
import { barShape } from '../../../src/taskpane/views/barShape';
import { barData } from '../../../src/taskpane/views/barData';
import { cannotBeToldApart } from '../../../src/analyses/attribution/intervals';
import { answerOf } from '../../../src/analyses/attribution/answer';
import type { AttributionResult, AttributionRow } from '../../../src/analyses/attribution/messages';
import type { BarsSpec } from '../../../src/blueprint/views';
import { result } from '../../taskpane/fakes';
import { inWords } from '../../support/inWords';

const row = (
  touchpoint: string,
  credit: number,
  share: number,
  lower: number,
  upper: number,
): AttributionRow => ({
  touchpoint,
  credit: [credit],
  share: [share],
  lower: [lower],
  upper: [upper],
  conversions: 1,
  averageOrderValue: credit,
});

const format = createFormat('en-US');

/** The rows under one model, whose intervals are known where the rows have them. */
const oneModel = (...rows: AttributionRow[]) =>
  result({
    models: ['Linear'],
    exceedsTotal: [false],
    rows,
    ...(rows[0].lower && { bootstrap: { replicates: 200, seed: 20260101 } }),
  });

const shapeOf = ({ views: [view] }: AttributionResult, width?: number) =>
  barShape(barData(inWords(view), view.chart as BarsSpec, format), width);

const headline = (...rows: AttributionRow[]) => answerOf(oneModel(...rows).summary, format).headline;

describe('intervals', () => {
  it('tell two figures apart where they overlap by at most half an arm', () => {
    const email = row('Email', 100, 0.5, 80, 120);
    // Arms of 20: an overlap of 10 is half an arm, one of 11 is more.
    expect(cannotBeToldApart(email, row('Social', 70, 0.4, 50, 90), 0)).toBe(false);
    expect(cannotBeToldApart(email, row('Social', 71, 0.4, 51, 91), 0)).toBe(true);
    expect(cannotBeToldApart(email, row('Social', 20, 0.1, 10, 30), 0)).toBe(false);
  });

  it('are not there unless asked for', () => {
    const plain = { ...row('Email', 100, 0.5, 80, 120), lower: undefined, upper: undefined };
    expect(cannotBeToldApart(plain, plain, 0)).toBe(false);
    expect(shapeOf(result()).groups[0].bars[0].whisker).toBeNull();
  });

  it('change what the sentence claims', () => {
    expect(headline(row('Email', 60, 0.6, 50, 70), row('Social', 20, 0.2, 15, 25))).toBe(
      'Email earns 60% of value under linear, ahead of Social with 20%.',
    );
    expect(headline(row('Email', 52, 0.52, 30, 70), row('Social', 48, 0.48, 28, 66))).toBe(
      'Email earns 52% of value under linear and Social 48%: they cannot be told apart by this data.',
    );
  });

  it('leave room for the whiskers in the chart', () => {
    const { groups } = shapeOf(oneModel(row('Email', 50, 1, 25, 100)), 80);
    expect(groups[0].bars[0]).toMatchObject({
      start: 0,
      length: 40,
      whisker: { start: 20, end: 80 },
      end: 80,
    });
  });

  it('are not drawn where they have no width', () => {
    const { groups } = shapeOf(oneModel(row('Fair', 0, 0, 0, 0)));
    expect(groups[0].bars[0].whisker).toBeNull();
  });

  it('make room below zero too', () => {
    const { groups } = shapeOf(oneModel(row('Email', 20, 1, -20, 60)), 80);
    expect(groups[0].bars[0]).toMatchObject({ start: 20, length: 20, whisker: { start: 0, end: 80 } });
  });
});
