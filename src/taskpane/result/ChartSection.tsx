import { useRef } from 'react';
import type { ViewWords } from '../../blueprint/analysis';
import type { SpokenView } from '../../blueprint/views';
import { pictureOf } from '../charts/picture';
import { useCopying } from '../charts/useCopying';
import { ViewChart } from '../charts/ViewChart';
import { copyPicture } from '../controls/clipboard';
import { Section } from '../controls/Section';
import { resultTexts } from '../texts/result';

/** The drawing of a view, which can be copied as a picture. */
export function ChartSection({ view, words }: { view: SpokenView; words: ViewWords }) {
  const drawing = useRef<HTMLDivElement>(null);
  const { chartTitle } = words;
  const { button, outcome } = useCopying(
    resultTexts.copyChart,
    () => drawing.current !== null && copyPicture(pictureOf(drawing.current, chartTitle)),
  );
  return (
    <Section title={chartTitle} aside={button}>
      {outcome}
      <div ref={drawing} className="drawing">
        <ViewChart view={view} words={words} />
      </div>
    </Section>
  );
}
