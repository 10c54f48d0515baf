import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { AnalysisDefinition } from '../../excel/types';
import { Modal } from '../controls/Modal';
import { texts } from '../texts';
import { keptTexts as say } from '../texts/kept';

interface Props {
  analysis: AnalysisDefinition;
  /** Names of the other analyses. */
  taken: readonly string[];
  onSave(name: string, comment: string): void;
  onClose(): void;
}

const longestName = 100;
const longestComment = 500;

/** Asks for the name of an analysis, and for what is to be known of it. */
export function DescribeDialog({ analysis, taken, onSave, onClose }: Props) {
  const [name, setName] = useState(analysis.name);
  const [comment, setComment] = useState(analysis.comment);
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  const problem = problemWith(name.trim(), taken);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return field.current?.focus();
    onClose();
    onSave(name.trim(), comment.trim());
  };
  return (
    <Modal
      title={say.describe.title}
      initial={field}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" type="submit" form={form} disabledFocusable={problem !== null}>
            {say.describe.save}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
        </>
      }
    >
      <form id={form} className="describe" onSubmit={submit}>
        <Field
          label={say.describe.name}
          validationMessage={problem ?? undefined}
          validationState={problem === null ? 'none' : 'error'}
        >
          <Input
            ref={field}
            value={name}
            maxLength={longestName}
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <Field label={say.describe.comment} hint={say.describe.commentHelp}>
          <Textarea
            value={comment}
            rows={4}
            maxLength={longestComment}
            onChange={(_, { value }) => setComment(value)}
          />
        </Field>
      </form>
    </Modal>
  );
}

function problemWith(name: string, taken: readonly string[]): string | null {
  if (name === '') return say.describe.noName;
  return taken.includes(name) ? say.describe.nameTaken : null;
}
