import type { FunnelChart as FunnelSpec, SpokenView } from '../../blueprint/views';
import { numberAt, rowCount } from '../../blueprint/viewCells';

export interface FunnelStep {
  name: string;
  customers: number;
  /** Fraction of the customers of the first step: the length of the bar. */
  part: number;
  /** The share that is told: of those whose window is over. NaN where there are none. */
  ofFirst: number;
  /** What happened since the step before; `null` at the first one. */
  since: {
    from: number;
    fromPart: number;
    goOn: number;
    lost: number;
    /** 0 without a window. */
    stillInTime: number;
    days: number;
    isLoss: boolean;
    isSlowest: boolean;
  } | null;
}

/** The steps of a funnel with all that is drawn of them. A part of nobody is none. */
export function funnelShape(view: SpokenView, spec: FunnelSpec): FunnelStep[] {
  const { columns } = view;
  const at = (column: number, row: number) => numberAt(columns[column], row);
  const part = (row: number) => at(spec.value, row) / at(spec.value, 0) || 0;
  return Array.from({ length: rowCount(view) }, (_, row) => ({
    name: String(columns[spec.label].cells[row]),
    customers: at(spec.value, row),
    part: part(row),
    ofFirst: at(spec.ofFirst, row),
    since:
      row === 0
        ? null
        : {
            from: at(spec.value, row - 1),
            fromPart: part(row - 1),
            goOn: at(spec.ofPrevious, row),
            lost: at(spec.lost, row),
            stillInTime: spec.stillInTime === null ? 0 : at(spec.stillInTime, row),
            days: at(spec.days, row),
            isLoss: row === spec.biggestLoss,
            isSlowest: row === spec.slowest,
          },
  }));
}
