import type { ReactNode } from 'react';
import type { SpokenView } from '../../blueprint/views';
import { useCopying } from '../charts/useCopying';
import { copyText } from '../controls/clipboard';
import { Section } from '../controls/Section';
import { copiedTable } from '../output/copiedTable';
import { useFormat } from '../tabs/context';
import { resultTexts } from '../texts/result';
import type { Sorting } from '../views/sorting';

interface Props {
  title: string;
  view: SpokenView;
  /** How its rows are ordered. */
  sorting: Sorting | null;
  /** Number format of the amounts. */
  valueFormat: string | null;
  /** How the rows are told. */
  children: ReactNode;
}

/** The figures of a view, which can be copied as a table. */
export function TableSection({ title, view, sorting, valueFormat, children }: Props) {
  const format = useFormat();
  const { button, outcome } = useCopying(resultTexts.copyTable, () =>
    copyText(copiedTable(view, sorting, valueFormat, format)),
  );
  return (
    <Section title={title} aside={button}>
      {outcome}
      {children}
    </Section>
  );
}
