import { analysisTexts } from '../../blueprint/texts';
import type { Dimension } from './options';

/** What the result is broken down by, as `Touchpoint × Product`. */
export const dimensionName = (dimensions: readonly Dimension[] = ['touchpoint']): string =>
  dimensions.map((dimension) => analysisTexts.roles[dimension]).join(' × ');
