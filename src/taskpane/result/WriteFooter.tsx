import { Button, Link, ProgressBar } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { isTooMuchToSend } from '../../blueprint/formula/live';
import type { TableChoice } from '../../blueprint/settings';
import type { Form } from '../../excel/types';
import { useActions, useFlow, useFormat, useTools } from '../tabs/context';
import type { Writing } from '../flow/flow';
import { writtenText } from '../flow/writtenText';
import { FaultNotice } from '../tabs/FaultNotice';
import { RemoveOutput } from '../tabs/RemoveOutput';
import { ByHand } from '../calculation/ByHand';
import { Footer } from '../controls/Footer';
import { later } from '../controls/later';
import type { MenuGroup } from '../controls/menu';
import { MenuButton } from '../controls/MenuButton';
import { Notice } from '../controls/Notice';
import { Waiting } from '../controls/Waiting';
import { texts } from '../texts';
import { resultTexts } from '../texts/result';
import { formulaOf } from '../output/formulaOf';
import { refusalText } from '../output/refusalText';
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
  const canUpdate = editing?.hasOutput === true;
  const newSheetLabel = live.form === 'formula' ? resultTexts.write.newSheetLive : resultTexts.write.newSheet;
  const newSheet = {
    key: 'sheet',
    label: newSheetLabel,
    onSelect: () => void actions.write({ kind: 'new sheet' }),
  };
  const isAsking = writing.name === 'asking where' || writing.name === 'asking to cover';
  return (
    <Footer messages={fault ? <FaultNotice fault={fault} /> : <Outcome writing={writing} />}>
      <div className="split">
        <Button
          ref={primary}
          appearance="primary"
          size="large"
          onClick={() => void actions.write({ kind: canUpdate ? 'earlier output' : 'new sheet' })}
        >
          {canUpdate ? texts.kept.update : newSheetLabel}
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
                ...(canUpdate ? [newSheet] : []),
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

/** Whether the result is to be written as values or as a formula, where there is one. */
function useLive(): { form: Form; choices: MenuGroup } {
  const { remember, recall } = useTools().services;
  const { phase, tables } = useFlow();
  const [chosen, setChosen] = useState(() => chosenForm(recall));
  const live = useMemo(() => (phase.name === 'result' ? formulaOf(phase) : null), [phase]);
  const hasFormula = live !== null && 'formula' in live;
  const form = hasFormula ? chosen : 'values';
  const entry = (key: Form) => ({
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
      primary.current?.focus();
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
  useEffect(() => cancel.current?.focus(), []);
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
