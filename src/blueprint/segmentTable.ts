import type { Source } from '../excel/types';
import { guessColumns } from '../reading/guessRoles';
import { guessSegment } from '../reading/guessSegment';
import { besideTexts } from './besideTexts';
import type { TableRequest } from './request';
import type { Settings } from './settings';
import { pairTable } from './pairTable';
import { placeOf } from './tables';
import { analysisTexts } from './texts';

/** A table that says which segment a customer belongs to. Its rows come first. */
export interface SegmentTable extends TableRequest {
  columns: { customer: number; segment: number };
}

const say = besideTexts.segments;
const name = analysisTexts.roles;

/** For an analysis that tells segments of customers apart: those of the data give way to it. */
export const segments = pairTable(
  {
    id: 'segments',
    roles: () => [
      { id: 'customer', name: name.customer, holds: 'id', isRequired: true, isNeverEmpty: true },
      { id: 'segment', name: name.segment, isRequired: true, isNeverEmpty: true },
    ],
    guess,
  },
  say,
);

function guess(source: Source, hasHeadings: boolean) {
  const { customer } = guessColumns(source, hasHeadings, { among: ['customer', 'time'] });
  return { customer, segment: guessSegment(source, hasHeadings) };
}

/** The table of segments as the worker takes it; `null`: there is none. */
export function segmentTable({ segments: table }: Settings['tables']): SegmentTable | null {
  const { customer = null, segment = null } = table?.columns ?? {};
  if (!table || customer === null || segment === null) return null;
  return { columns: { customer, segment }, ...placeOf(table) };
}
