import type { AnalysisDefinition, Output } from '../../excel/types';
import { inLanguage } from '../../languages/inLanguage';

/** What of an analysis is the user's own. */
export type Remarked = Pick<AnalysisDefinition, 'name' | 'named' | 'comment' | 'language'>;

/** The line of a note that tells the name an analysis was given, and the comment; `null` where there is neither. */
export async function remarkOf({ name, named, comment, language }: Remarked): Promise<string | null> {
  if (comment === '') return named ? name : null;
  const { keptTexts } = await import('../texts/kept');
  return inLanguage(language, () => keptTexts.remark(name, comment.replace(/\s+/g, ' ')));
}

/** An output whose note begins with that line. */
export async function withRemark(output: Output, analysis: Remarked): Promise<Output> {
  const remark = await remarkOf(analysis);
  return remark === null ? output : { ...output, note: [remark, ...output.note] };
}
