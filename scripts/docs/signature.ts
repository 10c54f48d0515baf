import type { Choices, CustomFunction } from '../../src/functions';

/** `TOUCH.TTV(customer, time, touchpoint, value, [of])`. */
export function signature({ id, arguments: all }: CustomFunction): string {
  const names = all.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `TOUCH.${id}(${names.join(', ')})`;
}

/** The lists of names the arguments of these functions offer, each once. */
export function choiceLists(functions: readonly CustomFunction[]): Choices[] {
  const lists = functions.flatMap((declaration) =>
    declaration.arguments.flatMap(({ choices }) => choices ?? []),
  );
  return [...new Map(lists.map((list) => [list.id, list])).values()];
}
