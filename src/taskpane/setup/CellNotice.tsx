import { Link } from '@fluentui/react-components';
import { useActions, useFlow, useFormat, useTab } from '../context';
import { Notice } from '../parts/Notice';
import { warningOf } from '../rules/cellCheck';
import type { Role } from '../rules/roles';
import { texts } from '../texts';

/** A touch needs no value and a transaction no touchpoint, but neither can do without these. */
const neverEmptyInAttribution: readonly Role[] = ['customer', 'time'];

/** Warns of empty and error cells before anything is computed. */
export function CellNotice() {
  const tab = useTab();
  const actions = useActions();
  const format = useFormat();
  const { source, check, columns } = useFlow();
  if (!source || check === null) return null;
  if (check === 'running') return <span className="hint">{texts.data.checking}</span>;
  if (check === 'left to the run') return <span className="hint">{texts.data.large}</span>;

  const [neverEmpty, names] =
    tab.kind === 'table'
      ? [tab.analysis.neverEmpty, tab.analysis.roleNames]
      : [neverEmptyInAttribution, texts.columns.roles];
  const warning = warningOf(check, source, columns, neverEmpty);
  if (!warning) return null;
  const either = texts.columns.either(neverEmpty.map((role) => names[role] ?? role));
  return (
    <Notice
      intent="warning"
      actions={
        <Link as="button" onClick={() => void actions.goTo(warning.firstAddress)}>
          {texts.data.showFirst}
        </Link>
      }
    >
      {texts.data.bad(warning.errors, warning.empty, either, format)}
    </Notice>
  );
}
