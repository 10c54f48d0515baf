import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { usePane } from './context';
import { MenuButton } from './parts/MenuButton';
import { Mark } from './parts/Mark';
import { texts } from './texts';
import { type ThemeChoice, themeChoices } from './theme';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    // On some platforms Excel covers 34 × 32 px in the top right corner.
    padding: '8px 42px 8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, margin: 0, display: 'flex', alignItems: 'baseline', gap: '8px', minWidth: 0 },
  analysis: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  choice: ThemeChoice;
  onChoose(choice: ThemeChoice): void;
}

export function Header({ choice, onChoose }: Props) {
  const styles = useStyles();
  const { services } = usePane();
  return (
    <header className={styles.header}>
      <Mark />
      <h1 className={styles.title}>
        <Text size={400} weight="semibold">
          {texts.product}
        </Text>
        <Text size={300} weight="regular" className={styles.analysis}>
          {texts.analysis}
        </Text>
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
          { key: 'about', entries: [], heading: texts.menu.version(services.version), remark: texts.menu.privacy },
        ]}
      />
    </header>
  );
}
