import { useEffect, useRef } from 'react';
import { titles } from '../../analyses/titles';
import { bringFocus } from '../controls/bringFocus';
import { Page } from '../controls/Page';
import { PageHead } from '../controls/PageHead';
import type { Tab } from '../tabs/tabs';
import { inputTexts as say } from '../texts/inputs';
import { EmptyTables } from './EmptyTables';
import { InsertedFoot } from './InsertedFoot';
import { RecipeList } from './RecipeList';
import { takeTable } from './takeTable';
import { useInserting } from './useInserting';

export { loadInputTexts } from './loadInputTexts';

interface Props {
  tabs: readonly Tab[];
  /** What the user came for. */
  startAt: 'tables' | 'exports';
  /** Turns to the tab of an analysis. */
  onShow(tab: string): void;
  onBack(): void;
}

/** Where data may come from: empty tables to fill in, and the ways to the exports that are known. */
export default function InputsPage({ tabs, startAt, onShow, onBack }: Props) {
  const top = useRef<HTMLHeadingElement>(null);
  const exports = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const heading = (startAt === 'exports' ? exports : top).current;
    bringFocus(heading);
    if (startAt === 'exports') heading?.closest('.section')?.scrollIntoView?.();
  }, [startAt]);
  const { inserting, insert, take, dismiss } = useInserting((input, table) => {
    const tab = tabs.find(({ id }) => id === input.tab);
    if (!tab) return;
    onShow(tab.id);
    takeTable(tab, input, table);
  });
  return (
    <>
      <Page>
        <PageHead ref={top} title={say.title} back={say.back} onBack={onBack} />
        <EmptyTables inserting={inserting} onInsert={(input) => void insert(input)} />
        <RecipeList heading={exports} />
      </Page>
      <InsertedFoot
        inserting={inserting}
        titleOf={(tab) => titles[tab]?.title ?? ''}
        onTake={(inserted) => void take(inserted)}
        onDismiss={dismiss}
      />
    </>
  );
}
