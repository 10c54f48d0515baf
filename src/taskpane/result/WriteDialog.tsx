import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { type FormEvent, useEffect, useState } from 'react';
import { useActions, useTools } from '../context';
import type { Place, Writing } from '../flow';
import { texts } from '../texts';
import { fromOtherRooms } from '../texts/otherRooms';

/** Asks for a cell to write to, or whether cells that hold something may be overwritten. */
export default function WriteDialog({ writing }: { writing: Writing }) {
  const actions = useActions();
  const isCover = writing.name === 'asking to cover';
  return (
    <Dialog
      open
      modalType={isCover ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => !open && actions.stopAsking()}
    >
      <DialogSurface className="dialog">
        {isCover ? (
          <CoverQuestion place={writing.place} explanation={writing.explanation} />
        ) : (
          <CellQuestion />
        )}
      </DialogSurface>
    </Dialog>
  );
}

function CoverQuestion({ place, explanation }: { place: Place; explanation: string }) {
  const actions = useActions();
  return (
    <DialogBody>
      <DialogTitle>{texts.write.coverTitle}</DialogTitle>
      <DialogContent>{fromOtherRooms.sentence(explanation)}</DialogContent>
      <DialogActions>
        <Button onClick={() => void actions.write(place, true)}>{texts.write.overwrite}</Button>
        <Button appearance="primary" autoFocus onClick={actions.stopAsking}>
          {texts.cancel}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

/** The field starts with the active cell. */
function CellQuestion() {
  const actions = useActions();
  const { workbook } = useTools().services;
  const [address, setAddress] = useState('');
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
    <form onSubmit={submit}>
      <DialogBody>
        <DialogTitle>{texts.write.cellTitle}</DialogTitle>
        <DialogContent>
          <Field label={texts.write.cellLabel} hint={texts.write.cellHelp}>
            <Input
              value={address}
              autoFocus
              onChange={(_, { value }) => setAddress(value)}
              spellCheck={false}
            />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" type="submit" disabledFocusable={address.trim() === ''}>
            {texts.write.write}
          </Button>
          <Button onClick={actions.stopAsking}>{texts.cancel}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
