import type { OptionField } from './fields';
import type { Options, Settings } from './settings';

type FieldsOf<O extends Options> = (settings: Settings<O>) => readonly OptionField[];

/**
 * The inputs of options for an analysis whose inputs come with what makes its request, which is with the first table: until then there
 * are none.
 */
export function laterFields<O extends Options>() {
  let come: FieldsOf<O> = () => [];
  return {
    fields: ((settings) => come(settings)) satisfies FieldsOf<O>,
    take: (fields: FieldsOf<O>) => {
      come = fields;
    },
  };
}
