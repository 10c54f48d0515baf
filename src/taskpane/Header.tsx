import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactNode } from 'react';
import { useTools } from './context';
import { MenuButton } from './parts/MenuButton';
import { Mark } from './parts/Mark';
import { texts } from './texts';
import { type ThemeChoice, themeChoices } from './theme';

interface Props {
  choice: ThemeChoice;
  onChoose(choice: ThemeChoice): void;
  /** The way to the kept analyses. */
  aside: ReactNode;
  /** The tabs. */
  children: ReactNode;
}

export function Header({ choice, onChoose, aside, children }: Props) {
  const { services } = useTools();
  return (
    <header className="header">
      <div className="title-bar">
        <Mark />
        <h1>{texts.product}</h1>
        {aside}
        <MenuButton
          label={texts.menu.open}
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          groups={[
            {
              key: 'theme',
              heading: texts.menu.theme,
              entries: themeChoices.map((key) => ({
                key,
                label: texts.menu.themes[key],
                checked: key === choice,
                onSelect: () => onChoose(key),
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
      {children}
    </header>
  );
}
