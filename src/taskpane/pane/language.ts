import { useCallback, useState } from 'react';
import { useTools } from '../tabs/context';
import type { Services } from '../services';
import { translationOf } from '../texts/inLanguage';
import { setLanguage } from '../../language/current';

export const languageChoices = ['system', 'en', 'zh-CN'] as const;
export type LanguageChoice = (typeof languageChoices)[number];

const setting = 'language';
const isChoice = (text: string | null): text is LanguageChoice =>
  (languageChoices as readonly (string | null)[]).includes(text);

function choiceIn({ recall }: Services): LanguageChoice {
  const kept = recall(setting);
  return isChoice(kept) ? kept : 'system';
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
  const locale = choice === 'system' ? language : choice;
  const isChinese = /^zh\b/i.test(locale);
  const spoken = isChinese ? 'zh-CN' : 'en';
  setLanguage({ locale, translation: await translationOf(spoken) });
  document.documentElement.lang = spoken;
}
