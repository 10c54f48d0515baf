import type { FunnelChart as FunnelSpec, ResultView } from '../../worker/tables';
import { numberAt, rowCount } from './cells';

export interface FunnelStep {
  name: string;
  customers: number;
  /** Fraction of the customers of the first step: the length of the bar. */
  ofFirst: number;
  /** What happened since the step before; `null` at the first one. */
  since: {
    fromShare: number;
    goOn: number;
    lost: number;
    days: number;
    isLoss: boolean;
    isSlowest: boolean;
  } | null;
}

/** The steps of a funnel with all that is drawn of them. A share of nobody is none. */
export function funnelShape(view: ResultView, spec: FunnelSpec): FunnelStep[] {
  const { columns } = view;
  const share = (column: number, row: number) => numberAt(columns[column], row) || 0;
  return Array.from({ length: rowCount(view) }, (_, row) => ({
    name: String(columns[spec.label].cells[row]),
    customers: numberAt(columns[spec.value], row),
    ofFirst: share(spec.ofFirst, row),
    since:
      row === 0
        ? null
        : {
            fromShare: share(spec.ofFirst, row - 1),
            goOn: numberAt(columns[spec.ofPrevious], row),
            lost: numberAt(columns[spec.lost], row),
            days: numberAt(columns[spec.days], row),
            isLoss: row === spec.biggestLoss,
            isSlowest: row === spec.slowest,
          },
  }));
}
