import type { CustomFunction } from '../../src/functions';

/** Arguments of each function by its id, in their order, optional ones in brackets: they stand in cells. */
export type Signatures = Readonly<Record<string, string>>;

export const argumentsOf = (declaration: CustomFunction): string =>
  declaration.arguments.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(' ');

/** What a formula that was right would notice: functions that are gone, and arguments that are other ones than before. */
export function broken(frozen: Signatures, functions: readonly CustomFunction[]): string[] {
  return Object.entries(frozen).flatMap(([id, before]) => {
    const declaration = functions.find((each) => each.id === id);
    if (!declaration) return [`${id} is gone.`];
    const now = argumentsOf(declaration).split(' ');
    const frozenNames = before.split(' ');
    const isKept = frozenNames.every((name, i) => now[i] === name);
    const added = now.slice(frozenNames.length);
    if (isKept && added.every((name) => name.startsWith('['))) return [];
    return [`${id} took ${before} and takes ${now.join(' ')}: new arguments come last and are optional.`];
  });
}

/** The same with all that is new. Throws where something frozen would change. */
export function grown(frozen: Signatures, functions: readonly CustomFunction[]): Signatures {
  const problems = broken(frozen, functions);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return Object.fromEntries(functions.map((each) => [each.id, argumentsOf(each)]));
}
