import { useFormat } from '../tabs/context';
import { resultTexts as say } from '../texts/result';
import { texts } from '../texts';
import type { AttributionResult } from '../../analyses/attribution/messages';
import { FigureTiles } from './FigureTiles';

/** The totals everything below adds up to. */
export function KeyFigures({ result }: { result: AttributionResult }) {
  const format = useFormat();
  const roas = result.totalCost?.roas;
  const figures = [
    { name: say.value, title: say.valueLong, number: format.money(result.total.value) },
    { name: say.transactions, number: format.count(result.total.transactions) },
    { name: texts.unattributed, number: format.money(result.unattributed.value) },
    ...(typeof roas === 'number'
      ? [{ name: say.cost.roas, title: say.roasLong, number: format.number(roas) }]
      : []),
  ];
  return <FigureTiles figures={figures} />;
}
