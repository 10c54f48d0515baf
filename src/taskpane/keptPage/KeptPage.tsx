import { titles } from '../../analyses/titles';
import { analysisTexts } from '../../blueprint/texts';
import { Button, Link, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { ByHand } from '../calculation/ByHand';
import { useFormat } from '../tabs/context';
import { bringFocus } from '../controls/bringFocus';
import { Footer } from '../controls/Footer';
import { Notice } from '../controls/Notice';
import { Page } from '../controls/Page';
import { PageHead } from '../controls/PageHead';
import { useLanding } from '../controls/useLanding';
import { texts } from '../texts';
import type { KeptActions } from './actions';
import { KeptEntry } from './KeptEntry';
import { StartChoice } from './StartChoice';
import { Orphans } from './Orphans';
import { isLive, type KeptState, type KeptStore } from '../kept/state';
import { keptTexts as say } from '../texts/kept';

interface Props {
  store: KeptStore;
  actions: KeptActions;
  onBack(): void;
}

/** The list of the analyses kept in the workbook. */
export default function KeptPage({ store, actions, onBack }: Props) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const heading = useRef<HTMLHeadingElement>(null);
  useLanding(heading);
  useEffect(() => {
    actions.see(true);
    return () => actions.see(false);
  }, [actions]);
  const { analyses, orphans, working } = state;
  return (
    <>
      <Page>
        <PageHead ref={heading} title={say.title} back={say.back} onBack={onBack} />
        {state.hint && (
          <Notice
            intent="info"
            actions={
              <Link as="button" onClick={() => store.dispatch({ type: 'hint', hint: null })}>
                {texts.dismiss}
              </Link>
            }
          >
            {state.hint()}
          </Notice>
        )}
        {analyses.length === 0 && orphans.length === 0 && <p className="kept-none">{say.none}</p>}
        {analyses.some(isLive) && <ByHand />}
        {analyses.map((analysis) => (
          <KeptEntry
            key={analysis.id}
            analysis={analysis}
            title={titles[analysis.kind]?.title ?? analysis.kind}
            mark={state.marks[analysis.id] ?? null}
            fault={state.faults[analysis.id] ?? null}
            isBusy={working !== null}
            taken={analyses.filter(({ id }) => id !== analysis.id).map(({ name }) => name)}
            actions={actions}
            onGone={() => bringFocus(heading.current)}
          />
        ))}
        <Orphans
          orphans={orphans}
          faults={state.faults}
          isBusy={working !== null}
          actions={actions}
          onGone={() => bringFocus(heading.current)}
        />
        <Unlisted state={state} />
        {analyses.length > 0 && <StartChoice />}
      </Page>
      {analyses.length > 0 && <Foot state={state} actions={actions} />}
      <div role="status" className="hidden">
        {working ? say.refreshing(nameOf(state, working.id)) : state.news || state.hint?.()}
      </div>
      <div role="alert" className="hidden">
        {analysisTexts.sentences(Object.values(state.faults).flatMap(({ title, advice }) => [title, advice]))}
      </div>
    </>
  );
}

const nameOf = ({ analyses }: KeptState, id: string) => analyses.find((one) => one.id === id)?.name ?? '';

/** Analyses that cannot be shown, so that nobody thinks they are lost. */
function Unlisted({ state: { newer, damaged } }: { state: KeptState }) {
  const format = useFormat();
  return (
    <>
      {newer > 0 && <Notice intent="info">{say.newer(format.count(newer))}</Notice>}
      {damaged > 0 && <Notice intent="warning">{say.damaged(format.count(damaged))}</Notice>}
    </>
  );
}

function Foot({ state, actions }: { state: KeptState; actions: KeptActions }) {
  const { working } = state;
  const format = useFormat();
  const all = useRef<HTMLButtonElement>(null);
  const wasWorking = useRef(false);
  useEffect(() => {
    // The button to cancel with goes when the work is done; the focus must not go with it.
    if (wasWorking.current && !working && document.activeElement === document.body) bringFocus(all.current);
    wasWorking.current = working !== null;
  }, [working]);
  if (!working) {
    return (
      <Footer>
        <Button ref={all} appearance="primary" size="large" onClick={() => void actions.refreshAll()}>
          {say.refreshAll}
        </Button>
      </Footer>
    );
  }
  const label = say.refreshing(nameOf(state, working.id));
  return (
    <Footer
      messages={
        <>
          <span>
            {label} {format.percent(working.fraction)}
          </span>
          <ProgressBar value={working.fraction} aria-label={label} />
        </>
      }
    >
      <Button size="large" onClick={actions.cancel}>
        {texts.cancel}
      </Button>
    </Footer>
  );
}
