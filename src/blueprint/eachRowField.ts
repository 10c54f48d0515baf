import type { ChoiceField } from './fields';
import { analysisTexts } from './texts';

interface EachRowTexts<Kind extends string> {
  eachRow: { label: string };
  rowKinds: Readonly<Record<Kind, { label: string; help: string }>>;
}

/**
 * The option `eachRow`, which says what each row of the main table is. What the columns show is not set, so that other data can show
 * something else; where another kind is set, what they show is named beside it.
 */
export const eachRowField = <Kind extends string>(
  set: string,
  shown: Kind,
  kinds: readonly Kind[],
  say: EachRowTexts<Kind>,
): ChoiceField => ({
  ...say.eachRow,
  kind: 'choice',
  name: 'eachRow',
  isOfRows: true,
  choices: kinds.map((kind) => {
    const { label, help } = say.rowKinds[kind];
    return {
      value: kind === shown && set !== kind ? '' : kind,
      label,
      help:
        kind === set && kind !== shown
          ? analysisTexts.sentences([help, analysisTexts.looksLike(say.rowKinds[shown].label)])
          : help,
    };
  }),
});
