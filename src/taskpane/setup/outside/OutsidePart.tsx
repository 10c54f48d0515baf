import { Link } from '@fluentui/react-components';
import { type CountedBy, countedBy } from '../../../blueprint/countedBy';
import { outsideSource } from '../../../blueprint/outside';
import type { TableChoice } from '../../../blueprint/settings';
import { outsideRoles } from '../../../analyses/outsideRoles';
import { useActions, useAnalysis, useFlow, useTab } from '../../tabs/context';
import { outsideTexts as say } from '../../texts/outside';
import { noWarehouse, warehouseChoice } from './warehouseChoice';
import { WarehouseStep } from './WarehouseStep';

const choiceOf = ({ outside, columns, reading }: CountedBy): TableChoice => ({
  ...{ source: outsideSource(outside), outside, hasHeadings: true, columns, reading },
});

/** The way to rows that are in no cells, and what is asked of them. */
export function OutsidePart() {
  const { id, tables } = useAnalysis();
  const { changeTable } = useActions();
  const { store } = useTab();
  const {
    tables: { main },
    options,
  } = useFlow();
  const { outside } = main;
  if (outside?.kind === 'warehouse') return <WarehouseStep outside={outside} />;
  if (outside || !outsideRoles[id]) return null;
  return (
    <div className="table-links">
      <span className="hint">{say.elsewhere}</span>
      <Link
        as="button"
        onClick={() => {
          // What a statement counted is asked for anew as it was.
          const counted = countedBy(String(options.query ?? ''));
          if (counted) store.dispatch({ type: 'options', options: { eachRow: '', query: '' } });
          changeTable('main', {
            type: 'outside',
            table: counted ? choiceOf(counted) : warehouseChoice(tables[0], noWarehouse, main),
          });
        }}
      >
        {say.fromWarehouse}
      </Link>
    </div>
  );
}
