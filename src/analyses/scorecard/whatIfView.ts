import type { ResultView, TableColumn } from '../../blueprint/views';
import { placeOf } from './columns';
import type { WhatIfGround, WhatIfSet } from './messages';
import type { ScorecardWord } from './tableWords';
import { isOtherwise, type WhatIf, whatIfOf } from './whatIf';

/** What comes of what is tried, segment by segment; drawn where customers are valued otherwise than in the result. */
export function whatIfView(ground: WhatIfGround, set: WhatIfSet): ResultView {
  const found = whatIfOf(ground, set);
  const columns = columnsOf(ground, found);
  const ofLimits = { lower: placeOf(columns, 'assumedLower95'), upper: placeOf(columns, 'assumedUpper95') };
  const bars = ['clvToCac', 'assumedClvToCac'].map((code) => ({ column: placeOf(columns, code) }));
  return {
    id: 'whatIf',
    columns: columns.map((column, place) =>
      place === placeOf(columns, 'assumedClv') ? { ...column, with: [ofLimits] } : column,
    ),
    footRows: 1,
    chart: isOtherwise(found, ground) ? { kind: 'bars', label: 0, series: bars } : null,
    notes: [],
  };
}

function columnsOf({ segments, grounds }: WhatIfGround, found: WhatIf): TableColumn[] {
  const { values, after, ratios, assumedRatios } = found;
  /** `isSum`: the last row has what the others come to. */
  const column = (
    code: ScorecardWord['code'] | 'cost' | 'clvToCac',
    format: TableColumn['format'],
    figure: (segment: number) => number,
    isSum = false,
  ): TableColumn => {
    const cells = segments.map((_, i) => figure(i));
    const all = isSum ? cells.reduce((sum, each) => sum + each, 0) : NaN;
    return {
      heading: { code },
      format,
      cells: Float64Array.of(...cells, all),
      ...(isSum && { addsUp: true }),
    };
  };
  return [
    {
      heading: { code: 'segment' },
      format: 'text',
      cells: [...segments, { code: 'all', besides: segments }],
    },
    column('cost', 'money', (i) => grounds[i].cost, true),
    column('costThen', 'money', (i) => after[i].cost, true),
    column('won', 'count', (i) => grounds[i].won, true),
    column('wonThen', 'parts', (i) => after[i].won, true),
    column('clvToCac', 'ratio', (i) => ratios[i]),
    column('assumedClv', 'money', (i) => values[i].value),
    column('assumedLower95', 'money', (i) => values[i].lower),
    column('assumedUpper95', 'money', (i) => values[i].upper),
    column('assumedClvToCac', 'ratio', (i) => assumedRatios[i]),
    column('valueChange', 'money', (i) => (after[i].won - grounds[i].won) * values[i].value, true),
  ];
}
