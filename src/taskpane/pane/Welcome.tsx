import { Button, Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Footer } from '../controls/Footer';
import { Logo } from '../controls/Logo';
import { Page } from '../controls/Page';
import { texts } from '../texts';

/** Where data come from: tables to be filled in, or exports of other systems. */
const inputParts = ['tables', 'exports'] as const;
export type InputPart = (typeof inputParts)[number];

interface Props {
  inserting: boolean;
  /** What went wrong. */
  messages: ReactNode;
  onSample(): void;
  /** The user has data. */
  onOwn(): void;
  onInputs(part: InputPart): void;
}

/** An empty workbook: the value in one line and one action that succeeds. */
export function Welcome({ inserting, messages, onSample, onOwn, onInputs }: Props) {
  const say = texts.welcome;
  return (
    <>
      <Page>
        <div className="middle">
          <Logo size={48} />
          <h2>{say.headline}</h2>
          <p>{say.how}</p>
          {inputParts.map((part) => (
            <Link key={part} as="button" onClick={() => onInputs(part)}>
              {say[part]}
            </Link>
          ))}
        </div>
      </Page>
      <Footer messages={messages}>
        <span className="hint">{say.sampleHelp}</span>
        <Button appearance="primary" size="large" disabledFocusable={inserting} onClick={onSample}>
          {inserting ? say.inserting : say.sample}
        </Button>
        <Button appearance="subtle" disabledFocusable={inserting} onClick={onOwn}>
          {say.own}
        </Button>
      </Footer>
    </>
  );
}
