import { Link } from '@fluentui/react-components';
import { useRef } from 'react';
import type { AttributionResult } from '../../worker/attributionMessages';
import { useActions, useFormat } from '../context';
import { Page } from '../parts/Page';
import { Section } from '../parts/Section';
import { useLanding } from '../parts/useLanding';
import { resultTexts as say } from '../resultTexts';
import type { Run } from '../rules/run';
import { answerOf } from '../rules/sentence';
import type { Phase } from '../state';
import { Chart } from './Chart';
import { Explain } from './Explain';
import { KeyFigures } from './KeyFigures';
import { Reconciliation } from './Reconciliation';
import { ResultTable } from './ResultTable';
import { useReturn } from './useReturn';
import { WriteFooter } from './WriteFooter';

/** Step 4, or the transactions behind one of its figures; step 5 stands at the foot of both. */
export default function Result({ phase }: { phase: Phase & { name: 'result' } }) {
  const { run, analysis, explaining } = phase;
  const { result } = analysis;
  const cameFrom = useReturn(explaining);
  const isListShown = explaining?.answer && 'transactions' in explaining.answer;
  return (
    <>
      {explaining ? (
        <Explain explaining={explaining} result={result} />
      ) : (
        <Figures run={run} result={result} cameFrom={cameFrom} />
      )}
      {(!explaining || isListShown) && <WriteFooter />}
    </>
  );
}

interface Props {
  run: Run;
  result: AttributionResult;
  /** The touchpoint whose transactions were shown just before. */
  cameFrom: string | null;
}

/** The answer in words, then figures, chart and table. */
function Figures({ run, result, cameFrom }: Props) {
  const actions = useActions();
  const format = useFormat();
  const headline = useRef<HTMLHeadingElement>(null);
  useLanding(headline, cameFrom === null);
  const answer = answerOf(result, format);
  const { lookback } = run.request.options;
  return (
    <Page>
      <div className="settings-line">
        <span className="hint">
          {say.settings(
            run.source.address,
            format.count(result.models.length),
            lookback === null ? null : format.number(lookback),
          )}
        </span>
        <Link as="button" onClick={actions.change}>
          {say.change}
        </Link>
      </div>
      <div className="answer">
        <h2 ref={headline} tabIndex={-1}>
          {answer.headline}
        </h2>
        {answer.detail && <p>{answer.detail}</p>}
      </div>
      <KeyFigures result={result} />
      {result.rows.length > 0 && (
        <>
          <Section title={say.chart(run.dimension)}>
            <Chart result={result} />
          </Section>
          <Section title={say.table(run.dimension)}>
            <ResultTable result={result} dimension={run.dimension} cameFrom={cameFrom} />
          </Section>
        </>
      )}
      <Reconciliation run={run} result={result} />
    </Page>
  );
}
