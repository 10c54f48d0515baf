import { Link } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTools } from '../tabs/context';
import { Notice } from '../controls/Notice';
import { texts } from '../texts';
import { calculationTexts as say } from '../texts/calculation';
import { type Recalculation, recalculate } from './recalculate';
import Recalculated from './Recalculated';

/** Beside live formulas: says that they do not follow their data by themselves where that is so, and the way to have them. */
export function ByHand() {
  const { workbook } = useTools().services;
  const [isByHand, setByHand] = useState(false);
  const [news, setNews] = useState<Recalculation | null>(null);
  useEffect(() => {
    let isGone = false;
    workbook.calculatesByHand().then(
      (byHand) => !isGone && setByHand(byHand),
      // An Excel that does not tell calculates as nearly all do.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [workbook]);
  return (
    <>
      <div role="status" className="hidden">
        {isByHand && `${say.byHand.title} ${say.byHand.advice}`}
      </div>
      {isByHand && (
        <Notice
          intent="warning"
          title={say.byHand.title}
          actions={
            <Link as="button" onClick={() => void recalculate(workbook, setNews)}>
              {texts.menu.recalculate}
            </Link>
          }
        >
          {say.byHand.advice}
        </Notice>
      )}
      {news && <Recalculated news={news} onDismiss={() => setNews(null)} />}
    </>
  );
}
