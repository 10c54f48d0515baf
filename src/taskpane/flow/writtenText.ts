import { analysisTexts } from '../../blueprint/texts';
import type { Written } from '../../excel/types';
import { texts } from '../texts';

/** What became of the chart of an output, where Excel did not draw it. */
const chartText = ({ chart, chartRefused }: Written): string =>
  !chartRefused ? '' : chart === null ? texts.write.noChart : texts.write.oldChart;

/** What Excel refused of an output; '': nothing. */
export const refusedText = (written: Written): string =>
  analysisTexts.sentences(
    [chartText(written), written.pivotRefused ? texts.write.oldPivot : ''].filter(Boolean),
  );

/** Where an output was written, and what is missing of it. */
export const writtenText = (written: Written): string =>
  analysisTexts.sentences(
    [
      texts.write.done(written.sheet),
      written.pivot ? texts.write.pivot(written.pivot.sheet) : '',
      refusedText(written),
    ].filter(Boolean),
  );

/** A question about removing an output, and what else of it goes. */
export const removalText = (question: string, written: Written | null): string =>
  analysisTexts.sentences([
    question,
    ...(written?.pivot ? [texts.write.pivotGoes(written.pivot.sheet)] : []),
  ]);
