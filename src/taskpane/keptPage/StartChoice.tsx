import { Checkbox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTools } from '../tabs/context';
import { keptTexts as say } from '../texts/kept';

/** Whether the pane opens with the workbook, where Excel can do that. */
export function StartChoice() {
  const { workbook } = useTools().services;
  const [starts, setStarts] = useState<boolean | null>(null);
  useEffect(() => {
    let isGone = false;
    workbook.startsWithWorkbook().then(
      (now) => isGone || setStarts(now),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [workbook]);
  if (starts === null) return null;
  const choose = (wanted: boolean) => {
    setStarts(wanted);
    // What Excel does not take stays as it was.
    workbook.startWithWorkbook(wanted).catch(() => setStarts(starts));
  };
  return (
    <div>
      <Checkbox
        checked={starts}
        label={say.startWithWorkbook}
        onChange={(_, { checked }) => choose(checked === true)}
      />
      <p className="hint">{say.startWithWorkbookHelp}</p>
    </div>
  );
}
