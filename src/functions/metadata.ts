import { customFunctions } from './index';
import type { Argument, Choices } from './arguments';

/**
 * The content of one of the files from which Excel learns the functions. Descriptions alone are in another language; ids, names
 * and values are the same everywhere, so that a formula is. `helpFile`: the help page in that language.
 */
export function functionsMetadata(
  baseUrl: string,
  translate = (english: string): string => english,
  helpFile = 'help.html',
) {
  return {
    allowErrorForDataTypeAny: true,
    enums: choiceLists().map(({ id, entries }) => ({
      id,
      type: 'string',
      values: entries.map(({ name, description }) => ({
        name,
        stringValue: name.toLowerCase(),
        tooltip: translate(description),
      })),
    })),
    functions: customFunctions.map((declaration) => ({
      id: declaration.id,
      name: declaration.id,
      description: translate(declaration.description),
      helpUrl: `${baseUrl}/${helpFile}#${declaration.id}`,
      parameters: declaration.arguments.map((argument) => parameter(argument, translate)),
      result: { type: 'any', dimensionality: declaration.result },
      // Excel then tells when an answer is not waited for any more.
      options: { cancelable: true },
    })),
  };
}

// `any` everywhere: Excel's own conversions would turn an empty cell into 0 and refuse a range with an error cell
// before our checks could say which.
const parameter = (
  { name, description, dimensionality, optional, choices }: Argument<unknown>,
  translate: (english: string) => string,
) => ({
  name,
  description: translate(description),
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
