import { ToggleButton } from '@fluentui/react-components';
import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark';
import { useId, useState } from 'react';
import { usePane, usePaneState } from '../context';
import { texts } from '../texts';
import { useProblems } from './useProblems';

/** The models as chips; the line below explains the one under pointer or focus. */
export function ModelChips() {
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
    <div className="models" role="group" aria-labelledby={id} aria-describedby={`${id}-help`}>
      <span id={id}>{texts.options.models}</span>
      <div className="chips">
        {services.models.map(({ name, description }) => {
          const isChosen = chosen.includes(name);
          return (
            <ToggleButton
              key={name}
              shape="circular"
              size="small"
              checked={isChosen}
              icon={isChosen ? <Checkmark12Regular /> : undefined}
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
      <span id={`${id}-help`} className={`hint models-help ${problem ? 'problem' : ''}`}>
        {explained
          ? `${explained.name}: ${explained.description}`
          : (problem ?? texts.options.modelsHelp(chosen[0]))}
      </span>
    </div>
  );
}
