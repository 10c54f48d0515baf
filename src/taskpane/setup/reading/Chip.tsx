import { Button } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss';
import { setUpTexts } from '../../texts/setUp';

const say = setUpTexts.conditions;

interface Props {
  words: string;
  /** Absent: it can be taken back, and nothing else. */
  onChange?(): void;
  onRemove(): void;
}

/** Something that is set about a table: it can be changed, or taken back. */
export function Chip({ words, onChange, onRemove }: Props) {
  return (
    <span className="chip">
      {onChange ? (
        <Button size="small" appearance="transparent" aria-label={say.change(words)} onClick={onChange}>
          {words}
        </Button>
      ) : (
        <span className="chip-words">{words}</span>
      )}
      <Button
        size="small"
        appearance="transparent"
        icon={<Dismiss12Regular />}
        aria-label={say.remove(words)}
        onClick={onRemove}
      />
    </span>
  );
}
