import type { Analysis } from '../../blueprint/analysis';
import type { ChoiceField } from '../../blueprint/fields';
import type { Settings } from '../../blueprint/settings';

/** A choice that can no longer be made, say of a column that is gone, falls back to what it was at first. */
export function settled<S extends Settings>(analysis: Pick<Analysis, 'fields' | 'options'>, settings: S): S {
  const choices = analysis
    .fields(settings)
    .flatMap((field) => (field.kind === 'choice' ? [field, ...(field.beside ? [field.beside] : [])] : []));
  const lost = choices.find(
    (field) => isLost(field, settings) && analysis.options[field.name] !== settings.options[field.name],
  );
  if (!lost) return settings;
  const options = { ...settings.options, [lost.name]: analysis.options[lost.name] };
  // What one choice offers may hang on another.
  return settled(analysis, { ...settings, options });
}

const isLost = (
  { name, choices }: Pick<ChoiceField, 'name' | 'choices'>,
  { options }: Pick<Settings, 'options'>,
): boolean => !choices.some(({ value }) => value === options[name]);
