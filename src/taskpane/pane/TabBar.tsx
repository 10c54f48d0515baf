import { type KeyboardEvent, useRef, useSyncExternalStore } from 'react';
import type { Tab } from '../tabs/tabs';
import { texts } from '../texts';

/** Ids of analyses are words; those of elements hold no space. */
export const tabId = (id: string): string => `tab-${id.replaceAll(' ', '-')}`;
export const panelId = (id: string): string => `panel-${id.replaceAll(' ', '-')}`;

interface Props {
  tabs: readonly Tab[];
  chosen: string;
  onChoose(id: string): void;
}

/**
 * The analyses as tabs. Fluent's own tabs would bring its whole focus management into the first load, a fifth of it;
 * the few keys are known: arrows, Home and End choose at once, since every panel is there without delay.
 */
export function TabBar({ tabs, chosen, onChoose }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const last = tabs.length - 1;
    const targets: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onChoose(tabs[target].id);
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target].focus();
  };
  return (
    <div ref={bar} className="tabs" role="tablist" aria-label={texts.analyses} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <TabButton key={tab.id} tab={tab} isChosen={tab.id === chosen} onChoose={onChoose} />
      ))}
    </div>
  );
}

/** An analysis that runs out of sight is marked. */
function TabButton({ tab, isChosen, onChoose }: { tab: Tab; isChosen: boolean } & Pick<Props, 'onChoose'>) {
  const { id, store } = tab;
  const { title, short } = tab.analysis.say;
  const phase = useSyncExternalStore(store.subscribe, () => store.get().phase.name);
  const isMarked = phase === 'working' && !isChosen;
  return (
    <button
      type="button"
      role="tab"
      id={tabId(id)}
      className="tab"
      title={title}
      aria-label={isMarked ? texts.computing(title) : title}
      aria-selected={isChosen}
      aria-controls={panelId(id)}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => onChoose(id)}
    >
      {short}
      {isMarked && <span className="tab-mark" />}
    </button>
  );
}
