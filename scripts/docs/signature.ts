import type { Choices, CustomFunction } from '../../src/functions';

/** `TOUCH.TTV(customer, time, touchpoint, value, [of])`. */
export function signature({ id, arguments: all }: CustomFunction): string {
  const names = all.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `TOUCH.${id}(${names.join(', ')})`;
}

/** A setting with all functions that take it so. */
export interface SettingOfFunctions {
  setting: Setting;
  functions: string[];
}

type Setting = NonNullable<CustomFunction['arguments'][number]['settings']>[number];

/** The settings of these functions, each once; of one name there may be several that differ in what is said of them. */
export function settingsOf(functions: readonly CustomFunction[]): SettingOfFunctions[] {
  const found = new Map<string, SettingOfFunctions>();
  for (const { id, arguments: all } of functions) {
    for (const setting of all.flatMap(({ settings }) => settings ?? [])) {
      const key = `${setting.name} ${setting.description}`;
      const known = found.get(key) ?? { setting, functions: [] };
      known.functions.push(id);
      found.set(key, known);
    }
  }
  return [...found.values()];
}

/** The lists of names the arguments of these functions offer, each once. */
export function choiceLists(functions: readonly CustomFunction[]): Choices[] {
  const lists = functions.flatMap((declaration) =>
    declaration.arguments.flatMap(({ choices }) => choices ?? []),
  );
  return [...new Map(lists.map((list) => [list.id, list])).values()];
}
