import { type KeyboardEvent, useRef, useSyncExternalStore } from 'react';
import { analysisIds, titles } from '../../analyses/titles';
import type { Tab } from '../tabs/tabs';
import { texts } from '../texts';

/** Ids of analyses are words; those of elements hold no space. */
export const tabId = (id: string): string => `tab-${id.replaceAll(' ', '-')}`;
export const panelId = (id: string): string => `panel-${id.replaceAll(' ', '-')}`;

interface Props {
  /** Once there are any. */
  tabs?: readonly Tab[];
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
    const at = analysisIds.indexOf(chosen);
    const last = analysisIds.length - 1;
    const targets: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onChoose(analysisIds[target]);
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target].focus();
  };
  return (
    <div ref={bar} className="tabs" role="tablist" aria-label={texts.analyses} onKeyDown={onKeyDown}>
      {analysisIds.map((id, place) => (
        <TabButton key={id} id={id} tab={tabs?.[place]} isChosen={id === chosen} onChoose={onChoose} />
      ))}
    </div>
  );
}

interface ButtonProps extends Pick<Props, 'onChoose'> {
  id: string;
  tab?: Tab;
  isChosen: boolean;
}

const never = () => () => undefined;

/** An analysis that runs out of sight is marked. */
function TabButton({ id, tab, isChosen, onChoose }: ButtonProps) {
  const { title, short } = titles[id];
  const phase = useSyncExternalStore(tab?.store.subscribe ?? never, () => tab?.store.get().phase.name);
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
