import type { Analysis } from '../../blueprint/analysis';
import { fields } from './fields';
import type { ScorecardRequest, ScorecardResult } from './messages';
import { options, type ScorecardChoices } from './options';
import { costs, main, orders, others } from './shapes';
import { scorecardTexts as say } from './texts';

/** The three answers in one table: what customers cost, what they are worth, how soon they get value, segment by segment. */
export const scorecard: Analysis<ScorecardRequest, ScorecardResult, ScorecardChoices> = {
  id: 'scorecard',
  say,
  tables: [main, orders, costs, ...others],
  options,
  fields,
  loadRequest: async () => (await import('./request')).requestOf,
  loadWords: async () => (await import('./words')).scorecardWords,
};
