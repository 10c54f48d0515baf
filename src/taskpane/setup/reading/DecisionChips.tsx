import { Button, Input, Link, ToggleButton } from '@fluentui/react-components';
import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark';
import { useId, useState } from 'react';
import { zoneNamed } from '../../../cells';
import type { Source } from '../../../excel/types';
import { cellAddress } from '../../../reading/headings';
import type { TableReading } from '../../../reading/tableReading';
import { useActions } from '../../tabs/context';
import { cellTexts } from '../../texts/cells';
import { setUpTexts } from '../../texts/setUp';
import type { Decision } from './decision';

const say = setUpTexts.decide;

interface Props {
  decision: Decision;
  source: Source;
  onDecide(reading: TableReading): void;
}

/** A question and its answers as chips; the one that is chosen can be changed, or taken back. */
export function DecisionChips({ decision, source, onDecide }: Props) {
  const { question, isOpen, at, choices, inZone } = decision;
  const actions = useActions();
  const id = useId();
  const cell = at && cellAddress(source, at.row, at.column);
  const label = cell && cellTexts.goTo(cell.slice(cell.lastIndexOf('!') + 1));
  return (
    <div role="group" aria-labelledby={id} className={`decision ${isOpen ? 'open' : ''}`}>
      <span>
        <span id={id}>{question}</span>{' '}
        {cell && (
          <Link as="button" aria-label={`${label}. ${question}`} onClick={() => void actions.goTo(cell)}>
            {label}
          </Link>
        )}
      </span>
      <div className="chips">
        {choices.map(({ label, isChosen, reading }) => (
          <ToggleButton
            key={label}
            shape="circular"
            size="small"
            checked={isChosen}
            icon={isChosen ? <Checkmark12Regular /> : undefined}
            onClick={() => onDecide(reading)}
          >
            {label}
          </ToggleButton>
        ))}
      </div>
      {inZone && <ZoneInput onUse={(zone) => onDecide(inZone(zone))} />}
    </div>
  );
}

/** A zone that is none of those offered. */
function ZoneInput({ onUse }: { onUse(zone: string): void }) {
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const id = useId();
  const use = () => {
    const zone = zoneNamed(typed);
    setIsWrong(zone === null);
    if (!zone) return;
    onUse(zone.name);
    setTyped('');
  };
  return (
    <>
      <div className="typed-choice">
        <Input
          size="small"
          value={typed}
          aria-label={say.zone}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          placeholder={say.zonePlaceholder}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={({ key }) => key === 'Enter' && use()}
        />
        <Button size="small" disabledFocusable={typed.trim() === ''} onClick={use}>
          {say.useZone}
        </Button>
      </div>
      {isWrong && (
        <span id={id} className="hint problem">
          {say.noSuchZone}
        </span>
      )}
    </>
  );
}
