import { Button, Link, ProgressBar } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useActions, useFlow, useFormat } from '../context';
import type { Writing } from '../flow';
import { FaultNotice } from '../parts/FaultNotice';
import { Footer } from '../parts/Footer';
import { MenuButton } from '../parts/MenuButton';
import { Notice } from '../parts/Notice';
import { Waiting } from '../parts/Waiting';
import { texts } from '../texts';

const WriteDialog = lazy(() => import('./WriteDialog'));

/** Step 5: writing the result into the workbook, and what came of it. */
export function WriteFooter() {
  const actions = useActions();
  const { writing, fault, editing } = useFlow();
  const primary = useRef<HTMLButtonElement>(null);
  useFocusBack(writing, primary);

  if (writing.name === 'writing') return <WritingFooter fraction={writing.fraction} />;
  const canUpdate = editing?.hasOutput === true;
  const newSheet = {
    key: 'sheet',
    label: texts.write.newSheet,
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
          {canUpdate ? texts.kept.update : texts.write.newSheet}
        </Button>
        <MenuButton
          label={texts.write.more}
          appearance="primary"
          size="large"
          icon={<ChevronDown16Regular />}
          groups={[
            {
              key: 'write',
              entries: [
                ...(canUpdate ? [newSheet] : []),
                { key: 'cell', label: texts.write.toCell, onSelect: actions.askWhere },
              ],
            },
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
  return (
    <Notice
      intent="success"
      actions={
        <>
          <Link as="button" onClick={() => void actions.goTo(written.address)}>
            {texts.write.goTo}
          </Link>
          <Link as="button" onClick={() => void actions.remove(written)}>
            {texts.write.remove}
          </Link>
        </>
      }
    >
      {texts.write.done(written.sheet)}
    </Notice>
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
