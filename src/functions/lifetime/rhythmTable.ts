import { type ComparedRhythm, rhythmTitle } from '../../analytics/lifetime/rhythms';
import type { TableColumn } from '../table';

/** One row a model. */
export function rhythmTable(rhythms: readonly ComparedRhythm[]): TableColumn[] {
  const column = (of: (each: ComparedRhythm) => number) => Float64Array.from(rhythms, of);
  return [
    { heading: { code: 'model' }, format: 'text', cells: rhythms.map(rhythmTitle) },
    { heading: { code: 'stages' }, format: 'count', cells: column(({ k }) => k) },
    {
      heading: { code: 'logLikelihood' },
      format: 'number',
      cells: column(({ logLikelihood }) => logLikelihood),
    },
    { heading: { code: 'probabilityAlive' }, format: 'share', cells: column(({ alive }) => alive) },
    { heading: { code: 'expectedOrders' }, format: 'number', cells: column(({ orders }) => orders) },
  ];
}
