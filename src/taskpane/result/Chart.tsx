import type { AttributionResult } from '../../worker/attributionMessages';
import { useFormat } from '../context';
import { resultTexts as say } from '../texts/result';
import { creditBars } from '../rules/creditBars';
import { BarChart } from './BarChart';

/** Credit by touchpoint and model. */
export function Chart({ result }: { result: AttributionResult }) {
  const { count } = useFormat();
  return <BarChart data={creditBars(result)} text={count} remarks={result.bootstrap ? [say.whiskers] : []} />;
}
