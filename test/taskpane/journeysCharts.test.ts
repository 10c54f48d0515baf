import { shortName } from '../../src/taskpane/views/shortName';
import { flowShape } from '../../src/taskpane/views/flowShape';
import { funnelShape } from '../../src/taskpane/views/funnelShape';
import type { ChartSpec } from '../../src/blueprint/views';
import { flowView, journeysResult } from './journeysFakes';
import { inWords } from '../support/inWords';

test.each([
  ['Email', 10, 'Email'],
  ['Email > Search > Purchase', 15, 'Email >…urchase'],
  ['付费搜索品牌广告', 9, '付费…广告'],
])('the name %p in the room of %p is %p', (name, most, short) => expect(shortName(name, most)).toBe(short));

describe('the funnel', () => {
  const [view] = journeysResult().views.map(inWords);
  const steps = funnelShape(view, view.chart as ChartSpec & { kind: 'funnel' });

  it('narrows from the customers of one step to those of the next', () => {
    expect(steps.map(({ name, customers }) => [name, customers])).toEqual([
      ['visit', 4120],
      ['cart', 1980],
      ['checkout', 776],
      ['purchase', 494],
    ]);
    expect(steps.map(({ part }) => part)).toEqual([1, 1980 / 4120, 776 / 4120, 494 / 4120]);
    expect(steps.map(({ since }) => since?.fromPart ?? null)).toEqual([
      null,
      ...steps.slice(0, 3).map(({ part }) => part),
    ]);
  });

  it('marks the biggest loss and the slowest step', () => {
    expect(steps.map(({ since }) => since?.isLoss ?? null)).toEqual([null, true, false, false]);
    expect(steps.map(({ since }) => since?.isSlowest ?? null)).toEqual([null, false, false, true]);
  });
});

describe('the flow', () => {
  const shapeOf = (ways: [string, string, number][], rest: number) => {
    const view = inWords(flowView(ways, rest));
    return flowShape(view, view.chart as ChartSpec & { kind: 'flow' }, 'other');
  };

  it('has bands as wide as customers are many, side by side at each name', () => {
    const { left, right, links, merged, shrunk } = shapeOf(
      [
        ['visit', 'cart', 60],
        ['visit', 'visit', 20],
        ['cart', 'buy', 40],
      ],
      30,
    );
    expect(left.map(({ name }) => name)).toEqual(['visit', 'cart', 'other']);
    expect(right.map(({ name }) => name)).toEqual(['cart', 'buy', 'visit', 'other']);
    const heights = links.map(({ height, customers }) => height / customers);
    heights.forEach((height) => expect(height).toBeCloseTo(heights[0]));
    expect(left[0].height).toBeCloseTo(links[0].height + links[1].height);
    expect(links[1].fromY).toBeCloseTo(links[0].fromY + links[0].height);
    expect([merged, shrunk]).toEqual([0, null]);
  });

  it('keeps names apart, however thin their bands', () => {
    const { left } = shapeOf(
      [
        ['a', 'x', 1000],
        ['b', 'x', 1],
        ['c', 'x', 1],
      ],
      0,
    );
    const gaps = left.slice(1).map(({ middle }, i) => middle - left[i].middle);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(17);
  });

  it('adds up what is beyond ten ways, and says where that is not to scale', () => {
    const ways = Array.from({ length: 14 }, (_, i): [string, string, number] => [`a${i}`, 'x', 20 - i]);
    const { links, left, merged, shrunk } = shapeOf(ways, 900);
    expect(links).toHaveLength(11);
    expect(merged).toBe(4);
    expect(shrunk).toBe(900 + 10 + 9 + 8 + 7);
    expect(left[left.length - 1]).toMatchObject({ name: 'other', isRest: true });
  });

  it('tells an event called other from the rest', () => {
    const { left } = shapeOf(
      [
        ['other', 'buy', 5],
        ['visit', 'other', 3],
      ],
      2,
    );
    expect(left.map(({ name, isRest }) => [name, isRest])).toEqual([
      ['other', false],
      ['visit', false],
      ['other', true],
    ]);
  });
});
