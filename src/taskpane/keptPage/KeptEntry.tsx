import { Button, Link } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useId, useState } from 'react';
import type { AnalysisDefinition } from '../../excel/types';
import { useFormat } from '../tabs/context';
import { MenuButton } from '../controls/MenuButton';
import { Notice } from '../controls/Notice';
import { refusedText, removalText } from '../flow/writtenText';
import { texts } from '../texts';
import type { KeptActions } from './actions';
import { DescribeDialog } from './DescribeDialog';
import { RemoveDialog } from '../controls/RemoveDialog';
import { isFormer, isLive, type KeptFault, type Mark } from '../kept/state';
import { keptTexts as say } from '../texts/kept';

interface Props {
  analysis: AnalysisDefinition;
  /** What analyses of its kind are called. */
  title: string;
  mark: Mark | null;
  fault: KeptFault | null;
  isBusy: boolean;
  /** Names of the other analyses. */
  taken: readonly string[];
  actions: KeptActions;
  /** It was removed, and the focus with it. */
  onGone(): void;
}

/** One analysis: what it is, where it stands, whether its data have changed, and what can be done with it. */
export function KeptEntry({ analysis, title, mark, fault, isBusy, taken, actions, onGone }: Props) {
  const { id, name, comment, output, updatedAt } = analysis;
  const live = isLive(analysis);
  const former = isFormer(analysis);
  const heading = useId();
  const format = useFormat();
  const [asking, setAsking] = useState<'name' | 'remove' | null>(null);
  const stopAsking = () => setAsking(null);
  const where = say.place(title, output ? output.sheet : null);
  const when = output ? say.ranAt(format.dateTime(new Date(updatedAt))) : say.notWritten;
  const step =
    live && !former
      ? { label: say.freezeNamed(name), text: say.freeze, take: () => actions.freeze(id) }
      : output
        ? { label: say.refreshNamed(name), text: say.refresh, take: () => actions.refresh(id) }
        : { label: say.writeFirstNamed(name), text: say.writeFirst, take: () => actions.refresh(id) };
  const entry = (key: string, label: string, onSelect: () => void) => ({ key, label, onSelect });
  const snapshotsEntry = () =>
    analysis.snapshots
      ? entry('snapshots', say.snapshots.stop, () => void actions.stopSnapshots(id))
      : entry('snapshots', say.snapshots.keep, () => void actions.keepSnapshots(id));
  return (
    <section className="section kept" aria-labelledby={heading}>
      <div className="section-head">
        <h3 id={heading}>{name}</h3>
        <MenuButton
          label={say.more(name)}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontal20Regular />}
          disabledFocusable={isBusy}
          groups={[
            {
              key: 'kept',
              entries: [
                ...(live && !former ? [entry('refresh', say.refresh, () => void actions.refresh(id))] : []),
                entry('edit', say.edit, () => void actions.edit(id)),
                entry('duplicate', say.duplicate, () => void actions.duplicate(id)),
                ...(output ? [snapshotsEntry()] : []),
                entry('rename', say.rename, () => setAsking('name')),
                entry('remove', say.remove, () => setAsking('remove')),
              ],
            },
          ]}
        />
      </div>
      <div className="kept-lines">
        <span className="hint">{where}</span>
        <span className="hint">{when}</span>
        {live && <span className="mark">{say.live}</span>}
        {analysis.snapshots?.output && (
          <span className="hint">
            {say.snapshots.place(
              format.count(analysis.snapshots.taken.length),
              analysis.snapshots.output.sheet,
            )}
          </span>
        )}
        {former && <span className="mark stale">{say.formerFormula}</span>}
        {mark && !live && (
          <span className={`mark ${mark === 'too large' ? '' : 'stale'}`}>{say.marks[mark]}</span>
        )}
      </div>
      {output && refusedText(output) !== '' && <p className="hint">{refusedText(output)}</p>}
      {comment !== '' && <p className="kept-comment">{comment}</p>}
      {fault && <FaultOf fault={fault} id={id} actions={actions} />}
      <div className="kept-actions">
        <Button
          size="small"
          aria-label={step.label}
          disabledFocusable={isBusy}
          onClick={() => void step.take()}
        >
          {step.text}
        </Button>
        {output && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={say.goToNamed(name)}
            onClick={() => void actions.goTo(id)}
          >
            {say.goTo}
          </Button>
        )}
      </div>
      {asking === 'name' && (
        <DescribeDialog
          analysis={analysis}
          taken={taken}
          onSave={(as, about) => void actions.describe(id, as, about)}
          onClose={stopAsking}
        />
      )}
      {asking === 'remove' && (
        <RemoveDialog
          title={say.removeTitle}
          onRemove={() => void actions.remove(id).then(onGone)}
          onClose={stopAsking}
        >
          {removalText(say.removeAsk(name, output?.sheet ?? null), output)}
        </RemoveDialog>
      )}
    </section>
  );
}

/** What happened, and the one step that leads on. */
function FaultOf({ fault, id, actions }: { fault: KeptFault; id: string; actions: KeptActions }) {
  const steps = {
    again: () => actions.refresh(id),
    freeze: () => actions.freeze(id),
    'new sheet': () => actions.refresh(id, { anew: true }),
    overwrite: () => actions.refresh(id, { overwrite: true }),
    edit: () => actions.edit(id),
  };
  return (
    <Notice
      intent="error"
      title={fault.title}
      actions={
        <>
          <Link as="button" onClick={() => void steps[fault.offer]()}>
            {say.offers[fault.offer]}
          </Link>
          <Link as="button" onClick={() => actions.dismiss(id)}>
            {texts.dismiss}
          </Link>
        </>
      }
    >
      {fault.advice}
    </Notice>
  );
}
