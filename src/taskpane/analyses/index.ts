import type { TableAnalysis } from '../table/analysis';
import { journeys } from './journeys';
import { lifetime } from './lifetime';

/** The analyses whose results are tables, in the order of their tabs. */
export const tableAnalyses: readonly TableAnalysis[] = [lifetime, journeys];
