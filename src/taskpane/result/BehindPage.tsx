import { Button, Field, Select } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useRef, useState } from 'react';
import { amountFormat } from '../../blueprint/amountFormat';
import type { Behind } from '../../blueprint/behind';
import { bodyCount } from '../../blueprint/viewCells';
import { DataTable } from '../charts/DataTable';
import { firstLook } from '../charts/tableLook';
import { Notice } from '../controls/Notice';
import { Page } from '../controls/Page';
import { useLanding } from '../controls/useLanding';
import type { Shown } from '../flow/shown';
import { useActions, useFormat } from '../tabs/context';
import { resultTexts } from '../texts/result';
import { rawViewOf, spokenView } from '../views/inSight';
import { BehindList } from './BehindList';
import { TableSection } from './TableSection';

/** The rows behind a figure of one row, of which one chooses among several. */
export function BehindPage({ shown, behind }: { shown: Shown; behind: Behind }) {
  const actions = useActions();
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useLanding(heading);
  const [look, setLook] = useState(firstLook);
  const { words, result, run } = shown;
  const { figure, answer } = behind;
  const { opens: figures = [] } = spokenView(rawViewOf({ result, view: figure.view }), format);
  const say = words.opening?.(figure.view);
  const found = answer && 'view' in answer ? answer.view : null;
  const view = found && spokenView(found, format);
  const saidOf = found && words.behind?.(figure, result, found, format);
  return (
    <Page>
      <Button
        className="back"
        appearance="subtle"
        icon={<ArrowLeft16Regular />}
        onClick={actions.closeFigure}
      >
        {resultTexts.back}
      </Button>
      <div className="answer">
        <h2 ref={heading} tabIndex={-1}>
          {say?.title(shown.nameOf(figure).row)}
        </h2>
        {answer === null && <p>{say?.looking}</p>}
        {saidOf && <p>{saidOf.sentence}</p>}
      </div>
      {figures.length > 1 && (
        <div className="section">
          <Field label={say?.figure}>
            <Select
              value={figure.column}
              onChange={(_, { value }) => void actions.openFigure({ ...figure, column: value })}
            >
              {figures.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {answer && 'reason' in answer && (
        <Notice intent="info" title={answer.reason}>
          {figures.length > 1 && say?.otherFigure}
        </Notice>
      )}
      {view && saidOf && bodyCount(view) > 0 && (
        <TableSection
          title={saidOf.order}
          view={view}
          sorting={look.sorting}
          valueFormat={amountFormat(run, result)}
        >
          {view.list ? (
            <BehindList view={view} list={view.list} words={saidOf} />
          ) : (
            <DataTable view={view} title={saidOf.title} look={look} onLook={setLook} />
          )}
        </TableSection>
      )}
    </Page>
  );
}
