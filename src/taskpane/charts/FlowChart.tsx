import type { ChartSpec, SpokenView } from '../../blueprint/views';
import { useFormat } from '../tabs/context';
import { analysisTexts } from '../../blueprint/texts';
import { palette } from '../views/palette';
import { useThemeName } from './themeName';
import { shortName } from '../views/shortName';
import { type FlowLink, type FlowNode, flowShape } from '../views/flowShape';
import { resultTexts } from '../texts/result';

const say = resultTexts.flow;

/** Two of these stand side by side in the narrowest pane. */
const longestName = 19;
const blockWidth = 6;

/** Grey is the third colour of every chart, and here that of the rest. */
const restColour = 2;
const nodeColours = [0, 1, 3];

interface Props {
  view: SpokenView;
  spec: ChartSpec & { kind: 'flow' };
}

/** Where customers go next: bands from what was to what follows, as wide as the customers are many. */
export function FlowChart({ view, spec }: Props) {
  const format = useFormat();
  const colours = palette[useThemeName()];
  const { left, right, links, height, merged, shrunk } = flowShape(view, spec, say.other);
  const colourOf = ({ from }: FlowLink) =>
    colours[left[from].isRest ? restColour : nodeColours[from % nodeColours.length]];
  const told = links.map(({ from, to, customers }) =>
    left[from].isRest
      ? say.rest(format.count(customers))
      : say.link(left[from].name, right[to].name, format.count(customers)),
  );
  const remarks = [
    ...(shrunk === null ? [] : [say.notToScale(format.count(shrunk))]),
    ...(merged > 0 ? [say.more(format.count(merged))] : []),
  ];
  return (
    <>
      <div className="flow-heads" aria-hidden="true">
        <span>{say.from}</span>
        <span>{say.to}</span>
      </div>
      <svg className="chart flow" height={height} role="img" aria-label={say.alternative(told)}>
        {/* The bands stretch with the pane; blocks and names keep their size. */}
        <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
          {links.map((link, index) => (
            <path key={index} className="flow-band" d={band(link)} fill={colourOf(link)}>
              <title>{told[index]}</title>
            </path>
          ))}
        </svg>
        {left.map((node, index) => (
          <Node key={index} node={node} isLeft />
        ))}
        {right.map((node, index) => (
          <Node key={index} node={node} isLeft={false} />
        ))}
      </svg>
      {remarks.length > 0 && <span className="hint">{analysisTexts.sentences(remarks)}</span>}
    </>
  );
}

/** A band from edge to edge in two curves that leave and arrive level. */
function band({ fromY, toY, height }: FlowLink): string {
  return `M0 ${fromY}C50 ${fromY} 50 ${toY} 100 ${toY}V${toY + height}C50 ${toY + height} 50 ${fromY + height} 0 ${fromY + height}Z`;
}

function Node({ node: { name, y, height, middle }, isLeft }: { node: FlowNode; isLeft: boolean }) {
  const edge = isLeft ? 0 : '100%';
  return (
    <>
      <rect
        className="flow-block"
        x={edge}
        y={y}
        width={blockWidth}
        height={Math.max(height, 1)}
        transform={isLeft ? undefined : `translate(${-blockWidth})`}
      />
      <text
        className="flow-name"
        x={edge}
        y={middle}
        dx={(isLeft ? 1 : -1) * (blockWidth + 4)}
        dy="0.35em"
        textAnchor={isLeft ? 'start' : 'end'}
      >
        {shortName(name, longestName)}
        <title>{name}</title>
      </text>
    </>
  );
}
