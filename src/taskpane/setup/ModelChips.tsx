import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark';
import { useId, useState } from 'react';
import { usePane, usePaneState } from '../context';
import { useSmallStyles } from '../parts/smallStyles';
import { texts } from '../texts';
import { useProblems } from './useProblems';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '8px' },
  label: { fontWeight: tokens.fontWeightRegular },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular, padding: '3px 10px', columnGap: '2px' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ...{ border: `1px solid ${tokens.colorBrandStroke2}` },
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
  // Two lines are kept free so that the page does not jump while the pointer moves over the chips.
  help: { minHeight: `calc(2 * ${tokens.lineHeightBase200})` },
});

/** The models as chips; the line below explains the one under pointer or focus. */
export function ModelChips() {
  const styles = useStyles();
  const small = useSmallStyles();
  const { services, store } = usePane();
  const chosen = usePaneState().options.models;
  const problem = useProblems()('models');
  const [pointed, setPointed] = useState<string | null>(null);
  const id = useId();

  const toggle = (name: string) => {
    const models = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name];
    store.dispatch({ type: 'options', options: { models } });
  };
  const explained = services.models.find(({ name }) => name === pointed);
  return (
    <div className={styles.group} role="group" aria-labelledby={id} aria-describedby={`${id}-help`}>
      <span id={id}>{texts.options.models}</span>
      <div className={styles.chips}>
        {services.models.map(({ name, description }) => {
          const isChosen = chosen.includes(name);
          return (
            <ToggleButton
              key={name}
              shape="circular"
              size="small"
              checked={isChosen}
              icon={isChosen ? <Checkmark12Regular /> : undefined}
              className={mergeClasses(styles.chip, isChosen && styles.chosen)}
              aria-description={description}
              onClick={() => toggle(name)}
              onFocus={() => setPointed(name)}
              onBlur={() => setPointed(null)}
              onPointerEnter={() => setPointed(name)}
              onPointerLeave={() => setPointed(null)}
            >
              {name}
            </ToggleButton>
          );
        })}
      </div>
      <span id={`${id}-help`} className={mergeClasses(small.hint, styles.help, problem && styles.problem)}>
        {explained ? `${explained.name}: ${explained.description}` : (problem ?? texts.options.modelsHelp(chosen[0]))}
      </span>
    </div>
  );
}
