/** A definition as it was parsed, of any version. */
export interface Kept extends Record<string, unknown> {
  id: string;
  version: number;
}

/** Takes a definition of one version to the next. */
export type Migration = (older: Kept) => Kept;

/** The first one takes version 1 to version 2, and so on: another shape of the definitions adds one at the end. */
const migrations: readonly Migration[] = [
  // All was written in English.
  (older) => ({ ...older, language: 'en' }),
  asValues,
  formulaToRewrite,
  noteAbove,
];

/** At first every output was one of values. */
function asValues(older: Kept): Kept {
  const { output } = older;
  const isWritten = typeof output === 'object' && output !== null;
  return { ...older, form: 'values', output: isWritten ? { form: 'values', ...output } : output };
}

/** Options were arguments one by one, which the functions refuse now. */
function formulaToRewrite(older: Kept): Kept {
  return older.form === 'formula' && older.output !== null ? { ...older, formerFormula: true } : older;
}

/** Notes stood above their tables, and nobody could comment on an analysis. */
function noteAbove(older: Kept): Kept {
  const { output } = older;
  const isWritten = typeof output === 'object' && output !== null;
  return { ...older, comment: '', output: isWritten ? { ...output, note: null } : output };
}

/** The version in which definitions are saved. */
export const analysisVersion = migrations.length + 1;

/** A definition in the shape of today, whichever release saved it. */
export function upToDate(kept: Kept, steps: readonly Migration[] = migrations): Kept {
  const migrated = steps.slice(kept.version - 1).reduce((older, step) => step(older), kept);
  return { ...migrated, version: steps.length + 1 };
}
