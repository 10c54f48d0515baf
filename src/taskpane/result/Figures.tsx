import { ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import { analysisTexts } from '../../blueprint/texts';
import { amountFormat } from '../../blueprint/amountFormat';
import { besideLines } from '../../blueprint/besideLines';
import { readingLines } from '../../blueprint/readingLines';
import { bodyCount } from '../../blueprint/viewCells';
import type { Figure } from '../../blueprint/session';
import { DataTable } from '../charts/DataTable';
import type { TableLook } from '../charts/tableLook';
import { hasChart } from '../charts/ViewChart';
import { Notice } from '../controls/Notice';
import { Page } from '../controls/Page';
import type { Shown } from '../flow/shown';
import { useFormat, useTab } from '../tabs/context';
import { resultTexts as say } from '../texts/result';
import { countedLines } from '../views/countedLines';
import { wordsOf } from '../../blueprint/sentences';
import { leftOutOf, notesOf, rawViewOf, spokenView } from '../views/inSight';
import { ChartSection } from './ChartSection';
import { FigureTiles } from './FigureTiles';
import { LeftOutNotice } from './LeftOutNotice';
import { RankShifts } from './RankShifts';
import { ResultHead } from './ResultHead';
import { TableSection } from './TableSection';
import { TrialSection } from './TrialSection';
import { useOpening } from './useOpening';

interface Props {
  shown: Shown;
  /** The figure whose rows were shown just before. */
  last: Figure | null;
  /** How the table in sight is looked at. */
  look: TableLook;
  onLook(look: TableLook): void;
}

/** The answer in words, then figures, chart and table. */
export function Figures({ shown, last, look, onLook }: Props) {
  const format = useFormat();
  const { run, result, words, answer } = shown;
  const raw = rawViewOf(shown);
  const view = spokenView(raw, format);
  const say = words.view(view.id, run, result);
  // Another view takes no focus for what was open in this one.
  const [returning, setReturning] = useState(last);
  const opening = useOpening(raw, words, returning);
  // A view that could not be worked out holds nothing but the reason.
  const isTable = bodyCount(view) > 0;
  return (
    <Page>
      <ResultHead
        settings={[run.source.address, ...words.settings(run, result, format)]}
        answer={answer()}
        takesFocus={returning === null}
      />
      <FigureTiles figures={words.figures(result, format)} />
      <Notes notes={notesOf(shown)} />
      <ViewSwitch shown={shown} onSwitch={() => setReturning(null)} />
      {words.trial?.view === view.id && <TrialSection shown={shown} trial={words.trial} />}
      {hasChart(view) && <ChartSection key={`chart ${view.id}`} view={view} words={say} />}
      {view.ranks && say.ranks && <RankShifts view={view} ranked={view.ranks} words={say.ranks} />}
      {isTable && (
        <TableSection
          key={`table ${view.id}`}
          title={say.table ?? say.title}
          view={view}
          sorting={look.sorting}
          valueFormat={amountFormat(run, result)}
        >
          {opening && <span className="hint">{opening.hint}</span>}
          <DataTable
            view={view}
            title={say.table ?? say.title}
            look={look}
            onLook={onLook}
            opening={opening}
          />
        </TableSection>
      )}
      <Notes notes={wordsOf(view.notes)} />
      <LeftOutNotice reasons={leftOutOf(shown)} passedOver={words.passedOver?.say} />
      <Reconciliation shown={shown} />
    </Page>
  );
}

/** Which table of the result is in sight. */
function ViewSwitch({ shown, onSwitch }: { shown: Shown; onSwitch(): void }) {
  const { run, result, words } = shown;
  const named = result.views.flatMap(({ id }) => {
    const { name } = words.view(id, run, result);
    return name === null ? [] : [{ id, name }];
  });
  return named.length > 1 && <Views named={named} chosen={shown.view} onSwitch={onSwitch} />;
}

interface ViewsProps {
  named: { id: string; name: string }[];
  chosen: string;
  onSwitch(): void;
}

function Views({ named, chosen, onSwitch }: ViewsProps) {
  const { store } = useTab();
  const choose = (view: string) => {
    onSwitch();
    store.dispatch({ type: 'view', view });
  };
  return (
    <div className="chips views" role="group" aria-label={say.views}>
      {named.map(({ id, name }) => (
        <ToggleButton
          key={id}
          shape="circular"
          size="small"
          checked={id === chosen}
          onClick={() => choose(id)}
        >
          {name}
        </ToggleButton>
      ))}
    </div>
  );
}

function Notes({ notes }: { notes: string[] }) {
  if (notes.length === 0) return null;
  return (
    <Notice intent="info">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Notice>
  );
}

/** How many rows the figures stand on, how they add up, which tables were read besides, and how. */
function Reconciliation({ shown: { run, result, words } }: { shown: Shown }) {
  const format = useFormat();
  const { sum = [], others = [] } = words.reconciliation?.(result, format) ?? {};
  const used = say.used(format.count(result.rowsUsed), format.count(result.rowsRead));
  return (
    <div className="reconciliation">
      <span className="hint">{analysisTexts.sentences([used, ...sum])}</span>
      {[...countedLines(run, format), ...others, ...besideLines(run), ...readingLines(run)].map((text) => (
        <span key={text} className="hint">
          {text}
        </span>
      ))}
    </div>
  );
}
