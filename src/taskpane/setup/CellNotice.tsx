import { Link } from '@fluentui/react-components';
import { useActions, useFormat, usePaneState } from '../context';
import { Notice } from '../parts/Notice';
import { warningOf } from '../rules/cellCheck';
import { texts } from '../texts';

/** Warns of empty and error cells before anything is computed. */
export function CellNotice() {
  const actions = useActions();
  const format = useFormat();
  const { source, check, columns } = usePaneState();
  if (!source || check === null) return null;
  if (check === 'running') return <span className="hint">{texts.data.checking}</span>;
  if (check === 'left to the run') return <span className="hint">{texts.data.large}</span>;

  const warning = warningOf(check, source, columns);
  if (!warning) return null;
  return (
    <Notice
      intent="warning"
      actions={
        <Link as="button" onClick={() => void actions.goTo(warning.firstAddress)}>
          {texts.data.showFirst}
        </Link>
      }
    >
      {texts.data.bad(warning.errors, warning.empty, format)}
    </Notice>
  );
}
