import type { AttributionResult } from '../../analyses/attribution/messages';
import { useFormat } from '../tabs/context';
import { resultTexts as say } from '../texts/result';
import { creditBars } from '../rules/creditBars';
import { BarChart } from '../charts/BarChart';

/** Credit by touchpoint and model. */
export function Chart({ result }: { result: AttributionResult }) {
  const { count } = useFormat();
  return <BarChart data={creditBars(result)} text={count} remarks={result.bootstrap ? [say.whiskers] : []} />;
}
