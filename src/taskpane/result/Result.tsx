import type { AttributionShown } from '../attribution/state';
import { useFormat } from '../tabs/context';
import { Page } from '../controls/Page';
import { Section } from '../controls/Section';
import { resultTexts as say } from '../texts/result';
import { Chart } from './Chart';
import { Explain } from './Explain';
import { KeyFigures } from './KeyFigures';
import { Reconciliation } from './Reconciliation';
import { RankShifts } from './RankShifts';
import { ResultHead } from './ResultHead';
import { ResultTable } from './ResultTable';
import { useReturn } from './useReturn';
import { WriteFooter } from './WriteFooter';

/** Step 4, or the transactions behind one of its figures; step 5 stands at the foot of both. */
export default function Result({ shown }: { shown: AttributionShown }) {
  const { analysis, explaining } = shown;
  const cameFrom = useReturn(explaining);
  const isListShown = explaining?.answer && 'transactions' in explaining.answer;
  return (
    <>
      {explaining ? (
        <Explain explaining={explaining} result={analysis.result} />
      ) : (
        <Figures shown={shown} cameFrom={cameFrom} />
      )}
      {(!explaining || isListShown) && <WriteFooter />}
    </>
  );
}

interface Props {
  shown: AttributionShown;
  /** The touchpoint whose transactions were shown just before. */
  cameFrom: string | null;
}

/** The answer in words, then figures, chart and table. */
function Figures({ shown, cameFrom }: Props) {
  const { run, answer } = shown;
  const { result } = shown.analysis;
  const format = useFormat();
  const { lookback } = run.request.options;
  const settings = say.settings(
    run.source.address,
    format.count(result.models.length),
    lookback === null ? null : format.number(lookback),
  );
  return (
    <Page>
      <ResultHead settings={settings} answer={answer()} takesFocus={cameFrom === null} />
      <KeyFigures result={result} />
      {result.rows.length > 0 && (
        <>
          <Section title={say.chart(run.dimension)}>
            <Chart result={result} />
          </Section>
          <RankShifts result={result} />
          <Section title={say.table(run.dimension)}>
            <ResultTable result={result} dimension={run.dimension} cameFrom={cameFrom} />
          </Section>
        </>
      )}
      <Reconciliation run={run} result={result} />
    </Page>
  );
}
