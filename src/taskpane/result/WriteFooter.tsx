import { Button, Link, ProgressBar } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { isTooMuchToSend } from '../../blueprint/formula/live';
import { detailsOf } from '../../blueprint/details';
import type { TableChoice } from '../../blueprint/settings';
import { useActions, useFlow, useFormat, useTools } from '../tabs/context';
import type { Place, Writing } from '../flow/flow';
import type { Shown } from '../flow/shown';
import { writtenText } from '../flow/writtenText';
import { FaultNotice } from '../tabs/FaultNotice';
import { RemoveOutput } from '../tabs/RemoveOutput';
import { ByHand } from '../calculation/ByHand';
import { bringFocus } from '../controls/bringFocus';
import { Footer } from '../controls/Footer';
import { later } from '../controls/later';
import type { MenuEntry, MenuGroup } from '../controls/menu';
import { MenuButton } from '../controls/MenuButton';
import { Notice } from '../controls/Notice';
import { useLanding } from '../controls/useLanding';
import { Waiting } from '../controls/Waiting';
import { texts } from '../texts';
import { resultTexts } from '../texts/result';
import { formulaOf } from '../output/formulaOf';
import { refusalText } from '../output/refusalText';
import { viewToWrite } from '../views/inSight';
import { chooseForm, chosenForm } from '../actions/writeAs';

const WriteDialog = later(() => import('./WriteDialog'));

/** Step 5: writing the result into the workbook, and what came of it. */
export function WriteFooter() {
  const actions = useActions();
  const { writing, fault, editing } = useFlow();
  const primary = useRef<HTMLButtonElement>(null);
  useFocusBack(writing, primary);
  const live = useLive();

  if (writing.name === 'writing') return <WritingFooter fraction={writing.fraction} />;
  const [first, ...others] = wholeSheets(live, editing?.hasOutput === true, actions.write);
  const isAsking = writing.name === 'asking where' || writing.name === 'asking to cover';
  return (
    <Footer messages={fault ? <FaultNotice fault={fault} /> : <Outcome writing={writing} />}>
      <div className="split">
        <Button ref={primary} appearance="primary" size="large" onClick={first.onSelect}>
          {first.label}
        </Button>
        <MenuButton
          label={resultTexts.write.more}
          appearance="primary"
          size="large"
          icon={<ChevronDown16Regular />}
          groups={[
            {
              key: 'write',
              entries: [
                ...others,
                { key: 'cell', label: resultTexts.write.toCell, onSelect: actions.askWhere },
              ],
            },
            live.choices,
          ]}
        />
      </div>
      {isAsking && (
        <Suspense fallback={null}>
          <WriteDialog writing={writing} />
        </Suspense>
      )}
    </Footer>
  );
}

/** The ways to write that ask for no place, the usual one first. */
function wholeSheets(
  { form, hasReport, hasPivot }: Pick<Live, 'form' | 'hasReport' | 'hasPivot'>,
  canUpdate: boolean,
  write: (place: Place) => Promise<void>,
): MenuEntry[] {
  const entry = (kind: Exclude<Place['kind'], 'cell'>, label: string) => ({
    key: kind,
    label,
    onSelect: () => void write({ kind }),
  });
  const report = hasReport ? [entry('report sheet', resultTexts.report)] : [];
  const isLive = form === 'formula';
  const newSheet = entry('new sheet', isLive ? resultTexts.write.newSheetLive : resultTexts.write.newSheet);
  return [
    ...(canUpdate ? [entry('earlier output', texts.kept.update)] : []),
    // Who wants formulas is not offered values first.
    ...(isLive ? [newSheet, ...report] : [...report, newSheet]),
    ...(hasPivot ? [entry('pivot sheet', resultTexts.write.withPivot)] : []),
  ];
}

interface Live {
  form: 'values' | 'formula';
  choices: MenuGroup;
  hasReport: boolean;
  hasPivot: boolean;
}

/** Whether the result is to be written as values or as a formula, where there is one. */
function useLive(): Live {
  const { remember, recall } = useTools().services;
  const { phase, tables } = useFlow();
  const [chosen, setChosen] = useState(() => chosenForm(recall));
  const live = useMemo(() => (phase.name === 'result' ? formulaOf(phase) : null), [phase]);
  const hasFormula = live !== null && 'formula' in live;
  const form = hasFormula ? chosen : 'values';
  const view = phase.name === 'result' ? viewToWrite(phase) : null;
  const entry = (key: Live['form']) => ({
    key,
    label: resultTexts.write.forms[key],
    checked: key === form,
    disabled: key === 'formula' && !hasFormula,
    onSelect: () => {
      chooseForm(remember, key);
      setChosen(key);
    },
  });
  return {
    form,
    hasReport: phase.name === 'result' && hasReport(phase),
    hasPivot: view !== null && detailsOf(view) !== null,
    choices: {
      key: 'form',
      heading: resultTexts.write.as,
      entries: [entry('values'), entry('formula')],
      remark:
        phase.name === 'result' && live && 'refusal' in live
          ? refusalText(phase.words, live.refusal)
          : isOfManyCells(tables.main)
            ? `${resultTexts.live.help} ${resultTexts.live.onWeb}`
            : resultTexts.live.help,
    },
  };
}

/** What is behind a figure, and what is tried, are no part of a report. */
const hasReport = ({ words, behind, view, run, result }: Shown): boolean =>
  words.report !== undefined && behind === null && words.view(view, run, result).isMain === true;

const isOfManyCells = ({ source, columns }: TableChoice): boolean =>
  source !== null &&
  isTooMuchToSend(
    source,
    Object.values(columns).filter((column) => typeof column === 'number'),
  );

/** After writing, asking or removing, the button that had the focus may be gone: the primary button takes it. */
function useFocusBack(writing: Writing, primary: React.RefObject<HTMLButtonElement | null>): void {
  const last = useRef(writing.name);
  useEffect(() => {
    if (last.current !== writing.name && ['idle', 'written', 'removed'].includes(writing.name))
      bringFocus(primary.current);
    last.current = writing.name;
  }, [writing, primary]);
}

function Outcome({ writing }: { writing: Writing }) {
  const actions = useActions();
  if (writing.name === 'removed') return <Notice intent="info">{texts.write.removed}</Notice>;
  if (writing.name !== 'written') return null;
  const { written } = writing;
  const done = (
    <Notice
      intent="success"
      actions={
        <>
          <Link as="button" onClick={() => void actions.goTo(written.address)}>
            {resultTexts.write.goTo}
          </Link>
          {written.form === 'formula' && (
            <Link as="button" onClick={() => void actions.freeze(written)}>
              {resultTexts.write.freeze}
            </Link>
          )}
          <RemoveOutput written={written} />
        </>
      }
    >
      {writtenText(written)}
    </Notice>
  );
  if (written.form !== 'formula') return done;
  return (
    <>
      {done}
      <ByHand />
    </>
  );
}

function WritingFooter({ fraction }: { fraction: number }) {
  const actions = useActions();
  const format = useFormat();
  const cancel = useRef<HTMLButtonElement>(null);
  useLanding(cancel);
  return (
    <Footer
      messages={
        <>
          <span>
            {texts.write.writing} {format.percent(fraction)}
          </span>
          <ProgressBar value={fraction} aria-label={texts.write.writing} />
          <Waiting key={fraction} />
        </>
      }
    >
      <Button ref={cancel} size="large" onClick={actions.cancelWrite}>
        {texts.cancel}
      </Button>
    </Footer>
  );
}
