import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { usePane } from './context';
import { MenuButton } from './parts/MenuButton';
import { Mark } from './parts/Mark';
import { texts } from './texts';
import { type ThemeChoice, themeChoices } from './theme';

interface Props {
  choice: ThemeChoice;
  onChoose(choice: ThemeChoice): void;
}

export function Header({ choice, onChoose }: Props) {
  const { services } = usePane();
  return (
    <header className="header">
      <Mark />
      <h1>
        {texts.product} <small>{texts.analysis}</small>
      </h1>
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
    </header>
  );
}
