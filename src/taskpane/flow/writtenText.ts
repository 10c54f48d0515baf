import { analysisTexts } from '../../blueprint/texts';
import type { Written } from '../../excel/types';
import { texts } from '../texts';

/** What became of the chart of an output, where Excel did not draw it. */
export const chartText = ({ chart, chartRefused }: Written): string =>
  !chartRefused ? '' : chart === null ? texts.write.noChart : texts.write.oldChart;

/** Where an output was written, and what is missing of it. */
export const writtenText = (written: Written): string =>
  analysisTexts.sentences([texts.write.done(written.sheet), chartText(written)].filter(Boolean));
