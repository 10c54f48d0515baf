import { useCallback, useState } from 'react';
import { languages } from '../../languages';
import { speechFor, speechOf } from '../../languages/inLanguage';
import { texts } from '../texts';
import { useTools } from '../tabs/context';
import type { Services } from '../services';
import { englishSpeech, setLanguage } from '../../language/current';

/** That of Excel, or one by its id. */
export type LanguageChoice = string;
const system = 'system';

/** The choices, with their names in the menu: a language is called what it calls itself. */
export const languageChoices = (): readonly { choice: LanguageChoice; name: string }[] => [
  { choice: system, name: texts.menu.sameAsExcel },
  { choice: englishSpeech.language, name: 'English' },
  ...languages.map(({ id, name }) => ({ choice: id, name })),
];

const setting = 'language';

function choiceIn({ recall }: Services): LanguageChoice {
  const kept = recall(setting);
  return languageChoices().find(({ choice }) => choice === kept)?.choice ?? system;
}

/** Speaks the language the user has chosen, Excel's own where none was, English where it is neither. */
export const startLanguage = (services: Services): Promise<void> =>
  // A chunk that cannot be fetched must not keep the pane from opening.
  speakAs(choiceIn(services), services).catch(() => undefined);

/** The language chosen, and how to change it: what is shown changes at once, and nothing else does. */
export function useLanguage(): {
  choice: LanguageChoice;
  /** Whether it was chosen here rather than in an earlier session. */
  isNew: boolean;
  choose(choice: LanguageChoice): void;
} {
  const { services } = useTools();
  const [isNew, setNew] = useState(false);
  const [choice, setChoice] = useState(() => choiceIn(services));
  const choose = useCallback(
    (next: LanguageChoice) => {
      const speaking = speakAs(next, services).then(() => {
        services.remember(setting, next);
        setChoice(next);
        setNew(true);
      });
      // Without its texts the language stays what it was.
      speaking.catch(() => undefined);
    },
    [services],
  );
  return { choice, isNew, choose };
}

async function speakAs(choice: LanguageChoice, { language }: Services): Promise<void> {
  const speech = await (choice === system ? speechFor(language) : speechOf(choice));
  setLanguage(speech);
  document.documentElement.lang = speech.language;
}
