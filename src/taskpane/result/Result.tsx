import { Link } from '@fluentui/react-components';
import { useRef } from 'react';
import { useActions, useFormat } from '../context';
import { Page } from '../parts/Page';
import { Section } from '../parts/Section';
import { useLanding } from '../parts/useLanding';
import type { Run } from '../rules/run';
import { answerOf } from '../rules/sentence';
import { texts } from '../texts';
import type { AttributionResult } from '../../worker/protocol';
import { Chart } from './Chart';
import { KeyFigures } from './KeyFigures';
import { Reconciliation } from './Reconciliation';
import { ResultTable } from './ResultTable';
import { WriteFooter } from './WriteFooter';

/** Step 4: the answer in words, then figures, chart and table; step 5 stands at the foot. */
export default function Result({ run, result }: { run: Run; result: AttributionResult }) {
  const actions = useActions();
  const format = useFormat();
  const headline = useRef<HTMLHeadingElement>(null);
  useLanding(headline);
  const answer = answerOf(result, format);
  const { lookback } = run.request.options;
  return (
    <>
      <Page>
        <div className="settings-line">
          <span className="hint">
            {texts.result.settings(
              run.source.address,
              format.count(result.models.length),
              lookback === null ? null : format.number(lookback),
            )}
          </span>
          <Link as="button" onClick={actions.change}>
            {texts.result.change}
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
            <Section title={texts.result.chart(run.dimension)}>
              <Chart result={result} />
            </Section>
            <Section title={texts.result.table(run.dimension)}>
              <ResultTable result={result} dimension={run.dimension} />
            </Section>
          </>
        )}
        <Reconciliation run={run} result={result} />
      </Page>
      <WriteFooter />
    </>
  );
}
