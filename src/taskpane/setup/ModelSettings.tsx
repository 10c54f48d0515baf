import { Field, Input, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { useAttribution } from '../tabs/context';
import { markovOrders, settingsInUse } from '../../analyses/attribution/options';
import { texts } from '../texts';
import { TextOption } from './fields/TextInput';
import { useProblems } from './useProblems';

/** The settings of the chosen models, and no others. */
export function ModelSettings() {
  const { models, options } = useAttribution().state;
  const inUse = settingsInUse(options, models);
  const say = texts.options;
  return (
    <>
      {inUse.includes('halfLife') && (
        <TextOption name="halfLife" label={say.halfLife} help={say.halfLifeHelp} inDays />
      )}
      {inUse.includes('direct') && <TextOption name="direct" label={say.direct} help={say.directHelp} />}
      {inUse.includes('shares') && <SharesFields />}
      {inUse.includes('order') && <OrderField />}
    </>
  );
}

function OrderField() {
  const { store, state } = useAttribution();
  const { order } = state.options;
  return (
    <Field label={texts.options.order} hint={texts.options.orderHelp}>
      <Select
        className="short"
        value={order}
        onChange={(_, { value }) => store.dispatch({ type: 'options', options: { order: value } })}
      >
        {markovOrders.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
    </Field>
  );
}

function SharesFields() {
  const { store, state } = useAttribution();
  const { shares } = state.options;
  const problem = useProblems()('shares');
  const id = useId();
  const say = texts.options;
  const change = (changed: number, value: string) => {
    const [first, between, last] = shares.map((share, index) => (index === changed ? value : share));
    store.dispatch({ type: 'options', options: { shares: [first, between, last] } });
  };
  return (
    <div className="shares" role="group" aria-labelledby={id} aria-describedby={`${id}-help`}>
      <span id={id}>{say.shares}</span>
      <div className="share-fields">
        {shares.map((share, index) => (
          <Input
            key={index}
            value={share}
            inputMode="decimal"
            aria-label={say.shareLabels[index]}
            aria-invalid={problem !== undefined}
            contentBefore={<span className="hint">{say.shareNames[index]}</span>}
            onChange={(_, { value }) => change(index, value)}
          />
        ))}
      </div>
      <span id={`${id}-help`} className={`hint ${problem ? 'problem' : ''}`}>
        {problem ?? say.sharesHelp}
      </span>
    </div>
  );
}
