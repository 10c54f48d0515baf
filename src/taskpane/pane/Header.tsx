import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { type ReactNode, Suspense, useState } from 'react';
import { useTools } from '../tabs/context';
import { type LanguageChoice, languageChoices } from './language';
import type { Recalculation } from '../calculation/recalculate';
import { later } from '../controls/later';
import { MenuButton } from '../controls/MenuButton';
import { Logo } from '../controls/Logo';
import { texts } from '../texts';
import { type ThemeChoice, themeChoices } from './theme';

const Recalculated = later(() => import('../calculation/Recalculated'));

/** A setting, and how to change it. */
interface Choosing<C> {
  choice: C;
  choose(choice: C): void;
}

interface Props {
  theme: Choosing<ThemeChoice>;
  language: Choosing<LanguageChoice> & { isNew: boolean };
  /** The way to empty tables and exports. */
  onInputs(): void;
  /** The way to the kept analyses. */
  aside: ReactNode;
  /** The tabs. */
  children: ReactNode;
}

export function Header({ theme, language, onInputs, aside, children }: Props) {
  const { services } = useTools();
  const choices = languageChoices();
  const [news, setNews] = useState<Recalculation | null>(null);
  const recalculate = async () => {
    try {
      const calculation = await import('../calculation/recalculate');
      await calculation.recalculate(services.workbook, setNews);
    } catch {
      setNews({ name: 'failed', advice: texts.unexpectedAdvice });
    }
  };
  return (
    <header className="header">
      <div className="title-bar">
        <Logo />
        <h1>{texts.product}</h1>
        {aside}
        <MenuButton
          label={texts.menu.open}
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          groups={[
            {
              key: 'commands',
              entries: [
                { key: 'inputs', label: texts.inputs, onSelect: onInputs },
                {
                  key: 'recalculate',
                  label: texts.menu.recalculate,
                  onSelect: () => void recalculate(),
                },
              ],
            },
            {
              key: 'theme',
              heading: texts.menu.theme,
              entries: themeChoices.map((key) => ({
                key,
                label: texts.menu.themes[key],
                checked: key === theme.choice,
                onSelect: () => theme.choose(key),
              })),
            },
            {
              key: 'language',
              heading: texts.menu.language,
              entries: choices.map(({ choice, name }) => ({
                key: choice,
                label: name,
                checked: choice === language.choice,
                onSelect: () => language.choose(choice),
              })),
            },
            {
              key: 'about',
              entries: [],
              heading: texts.menu.version(services.version),
              remark: texts.menu.privacy,
            },
          ]}
        />
      </div>
      <div role="status" className="hidden">
        {language.isNew &&
          texts.menu.languageChosen(choices.find(({ choice }) => choice === language.choice)?.name ?? '')}
      </div>
      {news && (
        <Suspense fallback={null}>
          <Recalculated news={news} onDismiss={() => setNews(null)} />
        </Suspense>
      )}
      {children}
    </header>
  );
}
