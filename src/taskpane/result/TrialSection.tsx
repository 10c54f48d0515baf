import { Suspense } from 'react';
import type { Trial } from '../../blueprint/analysis';
import { Section } from '../controls/Section';
import type { Shown } from '../flow/shown';
import { FieldOf } from '../setup/fieldParts';
import { useFlow, useFormat } from '../tabs/context';

interface Props {
  shown: Shown;
  trial: Trial;
}

/** What comes of what is tried, and how sure that is; the inputs, and what else there is to know. The figures stand in the table below. */
export function TrialSection({ shown: { run, result }, trial }: Props) {
  const format = useFormat();
  const { options } = useFlow();
  const [answer, sureness, ...others] = trial.said(run, result, format);
  return (
    <Section title={trial.title()}>
      <span className="hint">{trial.help()}</span>
      <div className="trial-answer" role="status">
        <p>
          <strong>{answer}</strong>
        </p>
        <p>{sureness}</p>
      </div>
      <div className="trial-fields">
        <Suspense fallback={null}>
          {trial.fields(result, options).map((field) => (
            <FieldOf key={field.name} field={field} />
          ))}
        </Suspense>
      </div>
      <div className="trial-answer">
        {others.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Section>
  );
}
