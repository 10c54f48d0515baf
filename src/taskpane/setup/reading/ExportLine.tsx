import { Link } from '@fluentui/react-components';
import { exportName } from '../../../blueprint/exportTexts';
import type { TableState } from '../../flow/table';
import { useActions } from '../../tabs/context';
import { setUpTexts } from '../../texts/setUp';

const say = setUpTexts.exports;

/** As which export a table is read, or could be, and the way to the other. */
export function ExportLine({ tableId, table }: { tableId: string; table: TableState }) {
  const { changeTable } = useActions();
  const { recognised, isAsRecognised, hasHeadings } = table;
  if (!recognised || !hasHeadings) return null;
  const name = exportName(recognised);
  return (
    <div className="hint">
      {isAsRecognised ? say.readAs(name) : say.looksLike(name)}{' '}
      <Link
        as="button"
        onClick={() => changeTable(tableId, { type: isAsRecognised ? 'as it stands' : 'as recognised' })}
      >
        {isAsRecognised ? say.asItStands : say.asRecognised}
      </Link>
    </div>
  );
}
