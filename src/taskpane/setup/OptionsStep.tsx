import { Suspense, useEffect, useState } from 'react';
import type { Analysis, FieldsOf } from '../../blueprint/analysis';
import type { OptionField } from '../../blueprint/fields';
import { Section } from '../controls/Section';
import { useAnalysis, useFlow } from '../tabs/context';
import { texts } from '../texts';
import { FieldOf } from './fieldParts';

/** Step 3: the options there are now; what is rarely changed is folded away. */
export function OptionsStep() {
  const analysis = useAnalysis();
  const flow = useFlow();
  const later = useFolded(analysis);
  const fields = [...later(flow), ...analysis.fields(flow)].filter(
    ({ isHidden, isOfRows }) => !isHidden && !isOfRows,
  );
  const folded = fields.filter(({ isFolded }) => isFolded);
  const changed = folded.filter(({ name }) => flow.options[name] !== analysis.options[name]).length;
  const drawn = (some: readonly OptionField[]) => (
    <Suspense fallback={null}>
      {some.map((field) => (
        <FieldOf key={field.name} field={field} />
      ))}
    </Suspense>
  );
  return (
    <Section title={texts.options.title}>
      {drawn(fields.filter(({ isFolded }) => !isFolded))}
      {folded.length > 0 && (
        <details className="folded">
          <summary>{texts.options.more(changed)}</summary>
          {drawn(folded)}
        </details>
      )}
    </Section>
  );
}

const none: FieldsOf = () => [];

/** The fields that come once the options are shown; until then none of them. */
function useFolded({ loadFolded }: Analysis): FieldsOf {
  const [found, setFound] = useState<FieldsOf>(() => none);
  useEffect(() => {
    let isShown = true;
    void loadFolded?.().then((fields) => isShown && setFound(() => fields));
    return () => {
      isShown = false;
    };
  }, [loadFolded]);
  return found;
}
