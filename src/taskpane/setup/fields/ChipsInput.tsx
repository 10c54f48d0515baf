import { ToggleButton } from '@fluentui/react-components';
import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark';
import { useId, useState } from 'react';
import { useAttribution } from '../../tabs/context';
import { lacksMilestones } from '../../rules/problems';
import { texts } from '../../texts';
import { useProblems } from '../useProblems';

/** The models as chips; the line below explains the one under pointer or focus. */
export function ModelChips() {
  const { store, state } = useAttribution();
  const { models, columns, options } = state;
  const chosen = options.models;
  const problem = useProblems()('models');
  const [pointed, setPointed] = useState<string | null>(null);
  const id = useId();

  const toggle = (name: string) => {
    const next = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name];
    store.dispatch({ type: 'options', options: { models: next } });
  };
  // A model that lacks its column stays in reach of the keyboard, to say what it lacks; chosen before, it can be left.
  const chips = models.map((model) => {
    const isLacking = lacksMilestones(model, columns);
    return {
      name: model.name,
      isChosen: chosen.includes(model.name),
      isLacking,
      help: isLacking
        ? texts.options.needsMilestone(model.name)
        : texts.modelHelp(model.name, model.description),
    };
  });
  const explained = chips.find(({ name }) => name === pointed);
  return (
    <div className="models" role="group" aria-labelledby={id} aria-describedby={`${id}-help`}>
      <span id={id}>{texts.options.models}</span>
      <div className="chips">
        {chips.map(({ name, isChosen, isLacking, help }) => (
          <ToggleButton
            key={name}
            shape="circular"
            size="small"
            checked={isChosen}
            disabledFocusable={isLacking && !isChosen}
            icon={isChosen ? <Checkmark12Regular /> : undefined}
            aria-description={help}
            onClick={() => toggle(name)}
            onFocus={() => setPointed(name)}
            onBlur={() => setPointed(null)}
            onPointerEnter={() => setPointed(name)}
            onPointerLeave={() => setPointed(null)}
          >
            {texts.modelName(name)}
          </ToggleButton>
        ))}
      </div>
      <span id={`${id}-help`} className={`hint models-help ${problem ? 'problem' : ''}`}>
        {explained?.help ?? problem ?? texts.options.modelsHelp(chosen[0])}
      </span>
    </div>
  );
}
