import type { Measure } from '../../analytics/attribution/creditByGroup';
import type { OwnName, Sentences } from '../../cells/saying';
import type { Word } from '../../functions/words';
import { formatSpoken } from '../../language/format';
import { dimensionName } from './dimensionName';
import type { Dimension } from './options';

/** Words in the tables of an attribution that no other table has. */
export type AttributionWord =
  | { code: 'dimensions'; values: { dimensions: readonly Dimension[] } }
  | { code: 'ttvOf'; values: { model: string; measure: Measure } }
  | { code: 'lowerOf' | 'upperOf' | 'shareOf'; values: { model: string } }
  | { code: 'averageOrder' | 'costPerAcquisition' | 'roas' | 'roi' }
  | {
      code: 'costPerAcquisitionOf' | 'roasOf' | 'costOf' | 'conversionsOfTouchpoint';
      values: { touchpoint: string };
    }
  | { code: 'moreTransactions'; values: { count: number } };

/** Any word that stands in them. */
export type CreditWord = (Word | AttributionWord) & OwnName;

export const attributionTableWords: Sentences<AttributionWord> = {
  dimensions: ({ dimensions }) => dimensionName(dimensions),
  ttvOf: ({ model, measure }) => `${model} attributed ${measure}`,
  lowerOf: ({ model }) => `${model} lower 95%`,
  upperOf: ({ model }) => `${model} upper 95%`,
  shareOf: ({ model }) => `${model} share`,
  /** The average order value, where there is little room. */
  averageOrder: 'Average order',
  costPerAcquisition: 'Cost per acquisition',
  roas: 'ROAS',
  roi: 'ROI',
  costPerAcquisitionOf: ({ touchpoint }) => `${touchpoint} cost per acquisition`,
  roasOf: ({ touchpoint }) => `${touchpoint} ROAS`,
  costOf: ({ touchpoint }) => `${touchpoint} cost`,
  conversionsOfTouchpoint: ({ touchpoint }) => `${touchpoint} conversions`,
  moreTransactions: ({ count }) => `${formatSpoken.count(count)} more`,
};
