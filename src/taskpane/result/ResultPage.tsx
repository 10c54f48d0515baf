import { ToggleButton } from '@fluentui/react-components';
import { useFormat, useTable } from '../tabs/context';
import { Notice } from '../controls/Notice';
import { Page } from '../controls/Page';
import { Section } from '../controls/Section';
import { FigureTiles } from './FigureTiles';
import { LeftOutNotice } from './LeftOutNotice';
import { ResultHead } from './ResultHead';
import { WriteFooter } from './WriteFooter';
import { resultTexts as say } from '../texts/result';
import { rowCount } from '../views/cells';
import { DataTable } from '../charts/DataTable';
import { leftOutOf, notesOf, viewOf } from '../views/inSight';
import type { TableShown } from '../flow/tabState';
import { hasChart, ViewChart } from '../charts/ViewChart';

/** Step 4 of every analysis whose result is a list of tables; step 5 stands at the foot. */
export default function Result({ shown }: { shown: TableShown }) {
  const format = useFormat();
  const { run, result, words, answer } = shown;
  const view = viewOf(shown);
  const { title, chartTitle } = words.view(view.id);
  // A view that could not be worked out holds nothing but the reason.
  const isTable = rowCount(view) > 0;
  return (
    <>
      <Page>
        <ResultHead
          settings={[run.source.address, ...words.settings(run, result, format)]}
          answer={answer()}
        />
        <FigureTiles figures={words.figures(result, format)} />
        <Notes notes={notesOf(shown)} />
        <ViewSwitch shown={shown} />
        {hasChart(view) && (
          <Section title={chartTitle}>
            <ViewChart view={view} />
          </Section>
        )}
        {isTable && (
          <Section title={title}>
            <DataTable key={view.id} view={view} title={title} />
          </Section>
        )}
        <Notes notes={view.notes} />
        <LeftOutNotice reasons={leftOutOf(shown)} />
        <div className="reconciliation">
          <span className="hint">
            {say.used(format.count(result.rowsUsed), format.count(result.rowsRead))}
          </span>
        </div>
      </Page>
      {isTable && <WriteFooter />}
    </>
  );
}

/** Which table of the result is in sight. */
function ViewSwitch({ shown: { result, words, view } }: { shown: TableShown }) {
  const { store } = useTable();
  return (
    <div className="chips views" role="group" aria-label={say.views}>
      {result.views.map(({ id }) => (
        <ToggleButton
          key={id}
          shape="circular"
          size="small"
          checked={id === view}
          onClick={() => store.dispatch({ type: 'view', view: id })}
        >
          {words.view(id).name}
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
