import { Button, Link } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { AnalysisDefinition } from '../../excel/types';
import { Notice } from '../controls/Notice';
import { RemoveDialog } from '../controls/RemoveDialog';
import { removalText } from '../flow/writtenText';
import type { KeptState } from '../kept/state';
import { texts } from '../texts';
import { keptTexts } from '../texts/kept';
import type { KeptActions } from './actions';

interface Props {
  orphans: readonly AnalysisDefinition[];
  faults: KeptState['faults'];
  isBusy: boolean;
  actions: Pick<KeptActions, 'adopt' | 'removeOrphan' | 'dismiss'>;
  /** One of them went, and the focus with it. */
  onGone(): void;
}

/** Outputs whose analyses the workbook has lost, with the two ways on. */
export function Orphans({ orphans, ...props }: Props) {
  if (orphans.length === 0) return null;
  return (
    <>
      <p className="hint">{keptTexts.orphans.about}</p>
      {orphans.map((orphan) => (
        <Orphan key={orphan.id} orphan={orphan} {...props} />
      ))}
    </>
  );
}

function Orphan({
  orphan,
  faults,
  isBusy,
  actions,
  onGone,
}: Omit<Props, 'orphans'> & { orphan: AnalysisDefinition }) {
  const say = keptTexts.orphans;
  const { id, name, output } = orphan;
  const heading = useId();
  const [asking, setAsking] = useState(false);
  const sheet = output?.sheet ?? '';
  const fault = faults[id];
  return (
    <section className="section kept" aria-labelledby={heading}>
      <h3 id={heading}>{name}</h3>
      <div className="kept-lines">
        <span className="hint">{say.place(sheet)}</span>
      </div>
      {fault && (
        <Notice
          intent="error"
          title={fault.title}
          actions={
            <Link as="button" onClick={() => actions.dismiss(id)}>
              {texts.dismiss}
            </Link>
          }
        >
          {fault.advice}
        </Notice>
      )}
      <div className="kept-actions">
        <Button
          size="small"
          aria-label={say.adoptNamed(name)}
          disabledFocusable={isBusy}
          onClick={() => void actions.adopt(id).then(onGone)}
        >
          {say.adopt}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={say.removeNamed(name)}
          disabledFocusable={isBusy}
          onClick={() => setAsking(true)}
        >
          {say.remove}
        </Button>
      </div>
      {asking && (
        <RemoveDialog
          title={say.removeTitle}
          onRemove={() => void actions.removeOrphan(id).then(onGone)}
          onClose={() => setAsking(false)}
        >
          {removalText(say.removeAsk(sheet), orphan.output)}
        </RemoveDialog>
      )}
    </section>
  );
}
