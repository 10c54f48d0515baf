import { Button, Link } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useFormat } from '../tabs/context';
import { bringFocus } from '../controls/bringFocus';
import { Footer } from '../controls/Footer';
import { Notice } from '../controls/Notice';
import { texts } from '../texts';
import { functionHelpTexts as say } from '../texts/functionHelp';
import type { Insertion } from './useInsertion';

interface Props {
  cell: string | null;
  maySpill: boolean;
  /** Required arguments without which the user has tried. */
  missing: readonly string[];
  insertion: Insertion;
  onReplace(cell: string, formula: string): void;
  onDismiss(): void;
}

/** The cell the formula goes into, the button, and what came of it. */
export function InsertFoot({ cell, maySpill, missing, insertion, onReplace, onDismiss }: Props) {
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLAnchorElement & HTMLButtonElement>(null);
  const isAsking = insertion.name === 'asking to cover';
  useEffect(() => {
    if (isAsking) bringFocus(question.current);
    // What was pressed last may be gone; the focus must not go with it.
    else if (document.activeElement === document.body) bringFocus(button.current);
  }, [isAsking, insertion.name]);
  const isInserting = insertion.name === 'inserting';
  return (
    <Footer
      messages={
        <div className="insert">
          <div role="status">
            {insertion.name === 'inserted' && (
              <Notice intent="success">{say.inserted(insertion.cell)}</Notice>
            )}
          </div>
          <div role="alert">
            {isAsking && (
              <Notice
                intent="warning"
                actions={
                  <>
                    <Link
                      as="button"
                      type="button"
                      ref={question}
                      onClick={() => onReplace(insertion.cell, insertion.formula)}
                    >
                      {say.replace}
                    </Link>
                    <Link as="button" type="button" onClick={onDismiss}>
                      {texts.cancel}
                    </Link>
                  </>
                }
              >
                {say.covers(insertion.cell)}
              </Notice>
            )}
            {insertion.name === 'fault' && (
              <Notice
                intent="error"
                title={insertion.fault.title}
                actions={
                  <>
                    {insertion.fault.retry && (
                      <Link as="button" type="button" onClick={() => void insertion.fault.retry?.()}>
                        {texts.tryAgain}
                      </Link>
                    )}
                    <Link as="button" type="button" onClick={onDismiss}>
                      {texts.dismiss}
                    </Link>
                  </>
                }
              >
                {insertion.fault.advice}
              </Notice>
            )}
            {missing.length > 0 && <span className="hint problem">{say.missing(format.list(missing))}</span>}
          </div>
          <div className="target">
            <span>
              {say.cell}: <strong>{cell ?? say.noCell}</strong>
            </span>
            {maySpill && <span className="hint">{say.spills}</span>}
          </div>
        </div>
      }
    >
      <Button
        ref={button}
        type="submit"
        appearance="primary"
        size="large"
        disabledFocusable={isInserting || cell === null}
      >
        {isInserting ? say.inserting : say.insert}
      </Button>
    </Footer>
  );
}
