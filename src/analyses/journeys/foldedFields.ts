import type { OptionField } from '../../blueprint/fields';
import type { Settings } from '../../blueprint/settings';
import { foldedTexts as say } from './foldedTexts';
import { type JourneysChoices, rowKindOf } from './options';
import { takesOptional } from './optionsOf';
import { journeysTexts } from './texts';

/** What is set rarely of a log: nothing of it where the rows came counted. */
export function foldedFields(settings: Settings<JourneysChoices>): OptionField[] {
  const { options: set } = settings;
  const isCounted = rowKindOf(settings) !== 'event';
  const names = (
    name: 'optional' | 'exclude' | 'fromEvent' | 'upToEvent',
    isHidden = false,
  ): OptionField => ({
    ...journeysTexts.steps,
    ...say[name],
    kind: 'names',
    name,
    isUnordered: true,
    isFolded: true,
    isHidden: isCounted || isHidden,
  });
  return [
    names('optional', !takesOptional(set)),
    names('exclude', set.order !== 'ordered'),
    names('fromEvent'),
    names('upToEvent'),
    { ...say.collapse, kind: 'check', name: 'collapse', isFolded: true, isHidden: isCounted },
  ];
}
