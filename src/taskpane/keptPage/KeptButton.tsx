import { useSyncExternalStore } from 'react';
import { useFormat } from '../tabs/context';
import { texts } from '../texts';
import type { KeptStore } from '../kept/state';

interface Props {
  store: KeptStore;
  isOpen: boolean;
  onToggle(): void;
}

/** The way to the analyses kept in the workbook, where there are any. A dot tells of data that have changed. */
export function KeptButton({ store, isOpen, onToggle }: Props) {
  const { analyses, newer, damaged, orphans, marks } = useSyncExternalStore(store.subscribe, store.get);
  const format = useFormat();
  const count = analyses.length + newer + damaged + orphans.length;
  if (count === 0 && !isOpen) return null;
  const isStale = analyses.some(({ id }) => marks[id] && marks[id] !== 'too large');
  return (
    <button type="button" className="tab kept-button" aria-expanded={isOpen} onClick={onToggle}>
      {texts.kept.count(format.count(count))}
      {isStale && (
        <span className="tab-mark">
          <span className="hidden">, {texts.kept.changed}</span>
        </span>
      )}
    </button>
  );
}
