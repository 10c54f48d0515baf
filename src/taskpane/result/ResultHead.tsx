import { Link } from '@fluentui/react-components';
import { useRef } from 'react';
import { useActions } from '../tabs/context';
import { useLanding } from '../controls/useLanding';
import { resultTexts as say } from '../texts/result';
import type { Answer } from '../../blueprint/answer';

interface Props {
  settings: string[];
  answer: Answer;
  /** The focus comes to the answer, unless it belongs elsewhere on the page. */
  takesFocus?: boolean;
}

/** What was computed, with the way back to the settings, and the answer in words: two sentences of it, the others folded. */
export function ResultHead({ settings, answer, takesFocus = true }: Props) {
  const actions = useActions();
  const headline = useRef<HTMLHeadingElement>(null);
  useLanding(headline, takesFocus);
  const [first, ...others] = answer.details;
  return (
    <>
      <div className="settings-line">
        <span className="hint">{settings.join(' · ')}</span>
        <Link as="button" onClick={actions.change}>
          {say.change}
        </Link>
      </div>
      <div className="answer">
        <h2 ref={headline} tabIndex={-1}>
          {answer.headline}
        </h2>
        {first !== undefined && <p>{first}</p>}
        {others.length > 0 && (
          <details>
            <summary>{say.moreOfAnswer}</summary>
            {others.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </details>
        )}
      </div>
    </>
  );
}
