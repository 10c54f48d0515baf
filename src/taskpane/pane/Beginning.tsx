import { useState, useSyncExternalStore } from 'react';
import { Missing } from '../controls/Missing';
import { TabProvider } from '../tabs/context';
import { FaultNotice } from '../tabs/FaultNotice';
import { texts } from '../texts';
import type { PaneState, PaneStore } from './paneStore';
import { type InputPart, Welcome } from './Welcome';

interface Props {
  pane: PaneStore;
  state: PaneState;
  /** The user wants to see where data may come from. */
  onInputs(part: InputPart): void;
}

const never = () => () => undefined;

const retryOf = (pane: PaneStore) => () => void pane.come().catch(() => undefined);

/** The first tab until it has data: the welcome of an empty workbook is there before what works in it. */
export function Beginning({ pane, state: { isEmpty, work, isMissing }, onInputs }: Props) {
  const [tab] = work?.tabs ?? [];
  const flow = useSyncExternalStore(tab?.store.subscribe ?? never, () => tab?.store.get() ?? null);
  const [isAsked, setAsked] = useState(false);
  const phase = flow?.phase ?? { name: 'starting' };
  const isWelcome = phase.name === 'welcome' || (phase.name === 'starting' && isEmpty);

  async function insertSample(): Promise<void> {
    setAsked(true);
    try {
      await (await pane.come()).welcome.insertSample();
    } finally {
      setAsked(false);
    }
  }

  if (isWelcome)
    return (
      <Welcome
        inserting={isAsked || (phase.name === 'welcome' && phase.inserting)}
        messages={
          tab && flow?.fault ? (
            <TabProvider value={tab}>
              <FaultNotice fault={flow.fault} />
            </TabProvider>
          ) : (
            isMissing && <Missing onRetry={retryOf(pane)} />
          )
        }
        onSample={() => void insertSample().catch(() => undefined)}
        onOwn={() =>
          void pane.come().then(
            ({ welcome }) => welcome.skipWelcome(),
            () => undefined,
          )
        }
        onInputs={onInputs}
      />
    );
  return phase.name === 'starting' ? <Coming pane={pane} isMissing={isMissing} /> : null;
}

/** What is shown of a tab before there is anything of it. */
export function Coming({ pane, isMissing }: { pane: PaneStore } & Pick<PaneState, 'isMissing'>) {
  return isMissing ? <Missing onRetry={retryOf(pane)} /> : <p className="starting">{texts.starting}</p>;
}
