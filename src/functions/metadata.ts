import { customFunctions } from './index';
import type { Argument, Choices } from './arguments';
import type { CustomFunction } from './declaration';

/** The content of functions.json, from which Excel learns the functions. */
export function functionsMetadata(baseUrl: string) {
  return {
    allowErrorForDataTypeAny: true,
    enums: choiceLists().map(({ id, entries }) => ({
      id,
      type: 'string',
      values: entries.map(({ name, description }) => ({
        name,
        stringValue: name.toLowerCase(),
        tooltip: description,
      })),
    })),
    functions: customFunctions.map((declaration) => ({
      id: declaration.id,
      name: declaration.id,
      description: declaration.description,
      helpUrl: helpUrl(baseUrl, declaration),
      parameters: declaration.arguments.map(parameter),
      result: { type: 'any', dimensionality: declaration.result },
    })),
  };
}

export const helpUrl = (baseUrl: string, { id }: CustomFunction): string => `${baseUrl}/help.html#${id}`;

// `any` everywhere: Excel's own conversions would turn an empty cell into 0 and refuse a range with an error cell
// before our checks could say which.
const parameter = ({ name, description, dimensionality, optional, choices }: Argument<unknown>) => ({
  name,
  description,
  type: 'any',
  dimensionality,
  optional,
  ...(choices && { customEnumId: choices.id }),
});

function choiceLists(): Choices[] {
  const lists = customFunctions.flatMap((declaration) =>
    declaration.arguments.flatMap(({ choices }) => choices ?? []),
  );
  return [...new Map(lists.map((list) => [list.id, list])).values()];
}
