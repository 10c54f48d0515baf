import { Button, ProgressBar } from '@fluentui/react-components';
import { type DataFiles, namesOf } from '../../../blueprint/outside';
import { engineOf } from '../../actions/openedFiles';
import { Notice } from '../../controls/Notice';
import { useFlow, useFormat, useTab } from '../../tabs/context';
import { outsideTexts as say } from '../../texts/outside';
import { ExportLine } from '../reading/ExportLine';
import { FilesLink } from './FilesLink';
import type { Opening } from './useOpeningFiles';

/** Which files are read, how many rows they have, and what to put right. Without any it waits to tell of them. */
export function FilesStep({ outside, opening }: { outside: DataFiles | null; opening: Opening }) {
  const { id } = useTab();
  const { main } = useFlow().tables;
  const format = useFormat();
  const { progress, failure, open, cancel } = opening;
  const names = outside ? namesOf(outside) : '';
  const told = progress
    ? say.files.reading
    : outside
      ? say.files.opened(names, format.count(outside.rows))
      : '';
  return (
    <>
      <div role="status" className={told === '' ? 'hidden' : 'hint file-names'}>
        {told}
      </div>
      {progress && (
        <div>
          <ProgressBar
            value={progress.of > 0 ? progress.rows / progress.of : undefined}
            aria-label={say.files.reading}
          />
          <div className="reading-files">
            <span className="hint">
              {progress.rows > 0 && say.files.rowsRead(format.count(progress.rows))}
            </span>
            <Button size="small" onClick={cancel}>
              {say.files.cancel}
            </Button>
          </div>
        </div>
      )}
      {failure && (
        <div role="alert">
          <Notice intent="error">{failure()}</Notice>
        </div>
      )}
      {outside && !progress && (
        <>
          {!engineOf(id, outside) && <Notice intent="warning">{say.files.closed(names)}</Notice>}
          <ExportLine tableId="main" table={main} />
          {outside.leftOut && (
            <Notice intent="warning">
              {say.files.leftOut(
                format.count(outside.leftOut.rows),
                outside.leftOut.file,
                format.count(outside.leftOut.line),
                outside.leftOut.column,
              )}
            </Notice>
          )}
          <div className="table-links">
            <FilesLink label={say.files.others} onChoose={(files) => void open(files)} />
          </div>
        </>
      )}
    </>
  );
}
