import { useState } from 'react';
import type { ViewWords } from '../../blueprint/analysis';
import type { BarsSpec, SpokenView } from '../../blueprint/views';
import { useFormat } from '../tabs/context';
import { BarChart } from './BarChart';
import { BubbleChart } from './BubbleChart';
import { resultTexts as say } from '../texts/result';
import { barData, namesWithoutFigure } from '../views/barData';
import { shortText } from '../views/cells';
import { FlowChart } from './FlowChart';
import { FunnelChart } from './FunnelChart';
import { LineChart } from './LineChart';
import { StackChart } from './StackChart';
import { StepChart } from './StepChart';

/** Whether a view has a drawing beside its table; a shaded table is one itself. */
export const hasChart = ({ chart }: SpokenView): boolean => chart !== null && chart.kind !== 'heat';

interface Props {
  view: SpokenView;
  words: ViewWords;
}

/** The drawing of a view. */
export function ViewChart({ view, words }: Props) {
  const { chart } = view;
  switch (chart?.kind) {
    case 'bars':
      return <Bars view={view} words={words} spec={chart} />;
    case 'lines':
      return chart.steps ? <StepChart view={view} spec={chart} /> : <LineChart view={view} spec={chart} />;
    case 'stacks':
      return <StackChart view={view} spec={chart} />;
    case 'funnel':
      return <FunnelChart view={view} spec={chart} />;
    case 'bubbles':
      return <BubbleChart view={view} spec={chart} />;
    case 'flow':
      return <FlowChart view={view} spec={chart} />;
    default:
      return null;
  }
}

function Bars({ view, words, spec }: Props & { spec: BarsSpec }) {
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const undrawn = namesWithoutFigure(view, spec, format);
  return (
    <BarChart
      data={barData(view, spec, format, isWhole)}
      isWhole={isWhole}
      onWhole={setWhole}
      firstSeries={words.firstSeries}
      text={(value) => shortText(value, view.columns[spec.series[0].column], format)}
      remarks={[
        ...(spec.series.some(({ interval }) => interval) ? [say.whiskers] : []),
        ...(undrawn.length > 0 ? [say.undrawn(format.list(undrawn))] : []),
      ]}
    />
  );
}
