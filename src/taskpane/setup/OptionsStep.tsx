import { Section } from '../controls/Section';
import { analysisTexts } from '../../blueprint/texts';
import { texts } from '../texts';
import { BreakdownFields } from './BreakdownFields';
import { ModelChips } from './fields/ChipsInput';
import { ModelSettings } from './ModelSettings';
import { MoreOptions } from './MoreOptions';
import { TextOption } from './fields/TextInput';

/** Step 3: models, breakdown, and the settings the chosen models take. */
export function OptionsStep() {
  const say = texts.options;
  return (
    <Section title={say.title}>
      <ModelChips />
      <ModelSettings />
      <BreakdownFields />
      <TextOption
        name="lookback"
        label={say.lookback}
        help={say.lookbackHelp}
        placeholder={analysisTexts.noLimit}
        inDays
      />
      <MoreOptions />
    </Section>
  );
}
