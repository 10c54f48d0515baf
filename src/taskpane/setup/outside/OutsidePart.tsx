import { Link } from '@fluentui/react-components';
import { outsideRoles } from '../../../analyses/outsideRoles';
import { type CountedBy, countedBy } from '../../../blueprint/countedBy';
import { outsideSource } from '../../../blueprint/outside';
import type { TableChoice } from '../../../blueprint/settings';
import { useActions, useAnalysis, useFlow, useTab } from '../../tabs/context';
import { outsideTexts as say } from '../../texts/outside';
import { FilesLink } from './FilesLink';
import { FilesStep } from './FilesStep';
import { useOpeningFiles } from './useOpeningFiles';
import { noWarehouse, warehouseChoice } from './warehouseChoice';
import { WarehouseStep } from './WarehouseStep';

/** The way to rows that are in no cells, and what is asked of them. */
export function OutsidePart() {
  const { id } = useAnalysis();
  const { main } = useFlow().tables;
  const opening = useOpeningFiles();
  const { outside } = main;
  if (!outsideRoles[id]) return null;
  return (
    <div className="outside">
      {outside?.kind === 'warehouse' ? (
        <WarehouseStep outside={outside} />
      ) : (
        <FilesStep outside={outside ?? null} opening={opening} />
      )}
      {outside ? (
        <span className="hint">{say.backToCells}</span>
      ) : (
        <div className="table-links">
          <span className="hint">{say.elsewhere}</span>
          <span className="roads">
            <FilesLink label={say.fromFiles} onChoose={(files) => void opening.open(files)} />
            <WarehouseLink />
          </span>
        </div>
      )}
    </div>
  );
}

function WarehouseLink() {
  const { tables } = useAnalysis();
  const { changeTable } = useActions();
  const { store } = useTab();
  const {
    tables: { main },
    options,
  } = useFlow();
  return (
    <Link
      as="button"
      onClick={() => {
        // What a statement counted is asked for anew as it was.
        const counted = countedBy(String(options.query ?? ''));
        if (counted) store.dispatch({ type: 'options', options: { eachRow: '', query: '' } });
        changeTable('main', {
          type: 'outside',
          table:
            counted?.outside.kind === 'warehouse'
              ? choiceOf(counted)
              : warehouseChoice(tables[0], noWarehouse, main),
        });
      }}
    >
      {say.fromWarehouse}
    </Link>
  );
}

const choiceOf = ({ outside, columns, reading }: CountedBy): TableChoice => ({
  ...{ source: outsideSource(outside), outside, hasHeadings: true, columns, reading },
});
