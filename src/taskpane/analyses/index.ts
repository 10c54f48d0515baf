import type { TableAnalysis } from '../table/analysis';
import { journeys } from './journeys';
import { lifetime } from './lifetime';
import { timeToValue } from './timeToValue';

/** The analyses whose results are tables, in the order of their tabs. */
export const tableAnalyses: readonly TableAnalysis[] = [lifetime, timeToValue, journeys];
