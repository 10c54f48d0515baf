import type { FunnelChart as FunnelSpec, SpokenView } from '../../blueprint/views';
import { useFormat } from '../tabs/context';
import { palette } from '../views/palette';
import { useThemeName } from './themeName';
import { waitText } from '../../blueprint/waitText';
import { type FunnelStep, funnelShape } from '../views/funnelShape';
import { resultTexts } from '../texts/result';

const say = resultTexts.funnel;

/** Bars that narrow from step to step. Names and figures are plain text, which everybody can read, however long. */
export function FunnelChart({ view, spec }: { view: SpokenView; spec: FunnelSpec }) {
  const format = useFormat();
  const colour = palette[useThemeName()][0];
  return (
    <ol className="funnel">
      {funnelShape(view, spec).map(({ name, customers, part, ofFirst, since }, row) => (
        <li key={row}>
          {since && <Way since={since} toPart={part} colour={colour} />}
          <div className="funnel-step">
            <strong>{name}</strong>
            <span>
              {format.count(customers)}
              {since && !Number.isNaN(ofFirst) && (
                <span className="hint">{say.ofFirst(format.share(ofFirst))}</span>
              )}
            </span>
          </div>
          <svg className="funnel-bar" aria-hidden="true">
            {customers > 0 && (
              <rect
                className="bar-0"
                width={`${Math.max(part * 100, 0.3)}%`}
                height="100%"
                rx={2}
                fill={colour}
              />
            )}
          </svg>
        </li>
      ))}
    </ol>
  );
}

interface WayProps {
  since: NonNullable<FunnelStep['since']>;
  toPart: number;
  colour: string;
}

/** What happens between two steps. */
function Way({ since, toPart, colour }: WayProps) {
  const format = useFormat();
  const { from, fromPart, goOn, lost, stillInTime, days, isLoss, isSlowest } = since;
  if (from === 0) return null;
  const told = [
    // A share of nobody is none.
    ...(Number.isNaN(goOn) ? [] : [say.goOn(format.share(goOn)), say.lost(format.count(lost))]),
    ...(stillInTime === 0 ? [] : [say.stillInTime(format.count(stillInTime))]),
    ...(Number.isNaN(days) ? [] : [say.wait(waitText(days, format))]),
  ];
  return (
    <div className="funnel-way">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <polygon points={`0,0 ${fromPart * 100},0 ${toPart * 100},100 0,100`} fill={colour} />
      </svg>
      <span>{told.join(' · ')}</span>
      <span className="funnel-marks">
        {isLoss && (
          <span className="funnel-mark loss">
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="M6 1v9M2 6.2 6 10l4-3.8" />
            </svg>
            {say.biggestLoss}
          </span>
        )}
        {isSlowest && (
          <span className="funnel-mark slow">
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <circle cx={6} cy={6} r={4.7} />
              <path d="M6 3v3.2l2.2 1.3" />
            </svg>
            {say.slowest}
          </span>
        )}
      </span>
    </div>
  );
}
