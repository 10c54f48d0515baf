import { useMemo, useState } from 'react';
import { amountFormat } from '../../blueprint/amountFormat';
import { rowCount } from '../../blueprint/viewCells';
import type { Figure } from '../../blueprint/session';
import { firstLook, type TableLook } from '../charts/tableLook';
import type { Shown } from '../flow/shown';
import { inMoneyFormat } from '../../reading/inMoneyFormat';
import { ToolsProvider, useTools } from '../tabs/context';
import { rawViewOf } from '../views/inSight';
import { BehindPage } from './BehindPage';
import { Figures } from './Figures';
import { WriteFooter } from './WriteFooter';

/** Step 4 of every analysis, or the rows behind one of its figures; step 5 stands at the foot of both. */
export default function Result({ shown }: { shown: Shown }) {
  const { services, format } = useTools();
  const { run, result } = shown;
  const tools = useMemo(
    () => ({ services, format: inMoneyFormat(format, amountFormat(run, result)) }),
    [services, format, run, result],
  );
  return (
    <ToolsProvider value={tools}>
      <InMoney shown={shown} />
    </ToolsProvider>
  );
}

/** The same, once amounts are written in their currency. */
function InMoney({ shown }: { shown: Shown }) {
  const { behind } = shown;
  const last = useLast(behind?.figure ?? null);
  const [looks, setLooks] = useState<Readonly<Record<string, TableLook>>>({});
  if (behind)
    return (
      <>
        <BehindPage shown={shown} behind={behind} />
        {behind.answer && 'view' in behind.answer && <WriteFooter />}
      </>
    );
  return (
    <>
      <Figures
        shown={shown}
        last={last}
        look={looks[shown.view] ?? firstLook}
        onLook={(look) => setLooks({ ...looks, [shown.view]: look })}
      />
      {rowCount(rawViewOf(shown)) > 0 && <WriteFooter />}
    </>
  );
}

/** The figure that was open last: the focus goes back to its row when it closes. */
function useLast(figure: Figure | null): Figure | null {
  const [last, setLast] = useState<Figure | null>(null);
  if (figure && figure !== last) setLast(figure);
  return last;
}
