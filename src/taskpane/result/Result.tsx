import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useActions, useFormat } from '../context';
import { Page } from '../parts/Page';
import { Section } from '../parts/Section';
import { useSmallStyles } from '../parts/smallStyles';
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

const useStyles = makeStyles({
  settings: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '12px', padding: '6px 8px 0' },
  address: { minWidth: 0, overflowWrap: 'anywhere' },
  answer: { padding: '2px 8px 6px', display: 'flex', flexDirection: 'column', gap: '4px' },
  headline: { margin: 0, textWrap: 'balance', outlineStyle: 'none' },
  detail: { color: tokens.colorNeutralForeground2 },
});

/** Step 4: the answer in words, then figures, chart and table; step 5 stands at the foot. */
export function Result({ run, result }: { run: Run; result: AttributionResult }) {
  const styles = useStyles();
  const small = useSmallStyles();
  const actions = useActions();
  const format = useFormat();
  const headline = useRef<HTMLHeadingElement>(null);
  useLanding(headline);
  const answer = answerOf(result, format);
  const { lookback } = run.request.options;
  return (
    <>
      <Page>
        <div className={styles.settings}>
          <span className={`${small.hint} ${styles.address}`}>
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
        <div className={styles.answer}>
          <Text as="h2" size={500} weight="semibold" className={styles.headline} ref={headline} tabIndex={-1}>
            {answer.headline}
          </Text>
          {answer.detail && <Text className={styles.detail}>{answer.detail}</Text>}
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
