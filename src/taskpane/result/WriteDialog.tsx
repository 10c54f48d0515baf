import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useActions, useTools } from '../tabs/context';
import type { Place, Writing } from '../flow/flow';
import { Modal } from '../controls/Modal';
import { texts } from '../texts';
import { resultTexts } from '../texts/result';

/** Asks for a cell to write to, or whether cells that hold something may be overwritten. */
export default function WriteDialog({ writing }: { writing: Writing }) {
  return writing.name === 'asking to cover' ? (
    <CoverQuestion place={writing.place} explanation={writing.explanation} />
  ) : (
    <CellQuestion />
  );
}

function CoverQuestion({ place, explanation }: { place: Place; explanation: () => string }) {
  const actions = useActions();
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Modal
      isAlert
      title={resultTexts.write.coverTitle}
      initial={cancel}
      onClose={actions.stopAsking}
      actions={
        <>
          <Button onClick={() => void actions.write(place, true)}>{resultTexts.write.overwrite}</Button>
          <Button ref={cancel} appearance="primary" onClick={actions.stopAsking}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      {explanation()}
    </Modal>
  );
}

/** The field starts with the active cell. */
function CellQuestion() {
  const actions = useActions();
  const { workbook } = useTools().services;
  const [address, setAddress] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  useEffect(() => {
    let isOpen = true;
    workbook.activeCell().then(
      (cell) => isOpen && setAddress((typed) => typed || cell),
      () => undefined, // Without an active cell the field stays empty for typing.
    );
    return () => {
      isOpen = false;
    };
  }, [workbook]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== '') void actions.write({ kind: 'cell', address: address.trim() });
  };
  return (
    <Modal
      title={resultTexts.write.cellTitle}
      initial={field}
      onClose={actions.stopAsking}
      actions={
        <>
          <Button appearance="primary" type="submit" form={form} disabledFocusable={address.trim() === ''}>
            {resultTexts.write.write}
          </Button>
          <Button onClick={actions.stopAsking}>{texts.cancel}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field label={resultTexts.write.cellLabel} hint={resultTexts.write.cellHelp}>
          <Input
            ref={field}
            value={address}
            onChange={(_, { value }) => setAddress(value)}
            spellCheck={false}
          />
        </Field>
      </form>
    </Modal>
  );
}
