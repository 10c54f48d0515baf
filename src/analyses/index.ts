import type { TableAnalysis } from '../blueprint/analysis';
import { journeys } from './journeys/index';
import { lifetime } from './lifetime/index';
import { timeToValue } from './timeToValue/index';

/** The analyses whose results are tables, in the order of their tabs. */
export const tableAnalyses: readonly TableAnalysis[] = [lifetime, timeToValue, journeys];
