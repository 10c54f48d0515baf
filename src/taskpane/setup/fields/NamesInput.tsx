import { Field, Input, ToggleButton } from '@fluentui/react-components';
import { namesIn, namesText, ranksIn, ranksText } from '../../../reading/nameList';
import type { NamesField } from '../../../blueprint/fields';
import type { OptionProps } from './optionProps';
import { validationOf } from './validation';

/** More chips would push the rest of the page out of sight; other names can be typed. */
const mostChips = 20;

/** Names are typed, or, as soon as they are known, chosen one after the other. */
export function NamesInput({
  field,
  known,
  value,
  onChange,
}: OptionProps<NamesField> & { known: readonly string[] }) {
  const { label, help, placeholder, names, isOne = false, isUnordered = false, isRanked = false } = field;
  const chosen = namesIn(value);
  const toggle = (name: string) => {
    if (isRanked) return onChange(withRank(value, name));
    const others = chosen.filter((one) => one !== name && !isOne);
    onChange(namesText(chosen.includes(name) ? others : [...others, name], isUnordered ? ', ' : ' > '));
  };
  return (
    <div className="number-option">
      <Field label={label} hint={help} {...validationOf(field)}>
        <Input value={value} placeholder={placeholder} onChange={(_, data) => onChange(data.value)} />
      </Field>
      {known.length > 0 && (
        <div className="chips" role="group" aria-label={names}>
          {known.slice(0, mostChips).map((name) => (
            <ToggleButton
              key={name}
              shape="circular"
              size="small"
              checked={chosen.includes(name)}
              onClick={() => toggle(name)}
            >
              {name}
            </ToggleButton>
          ))}
        </div>
      )}
    </div>
  );
}

/** Ranks without a name that stands in one of them, or with one that does not as the last. */
function withRank(value: string, name: string): string {
  const ranks = ranksIn(value);
  const others = ranks.map((rank) => rank.filter((one) => one !== name));
  return ranksText(ranks.flat().includes(name) ? others : [...ranks, [name]]);
}
