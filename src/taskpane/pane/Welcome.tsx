import { Button, Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useFlow, useTab, useTools } from '../tabs/context';
import { FaultNotice } from '../tabs/FaultNotice';
import { Footer } from '../controls/Footer';
import { Logo } from '../controls/Logo';
import { Page } from '../controls/Page';
import { texts } from '../texts';
import { createWelcome } from './welcome';

/** Where data come from: tables to be filled in, or exports of other systems. */
const inputParts = ['tables', 'exports'] as const;
export type InputPart = (typeof inputParts)[number];

interface Props {
  inserting: boolean;
  onInputs(part: InputPart): void;
}

/** An empty workbook: the value in one line and one action that succeeds. */
export function Welcome({ inserting, onInputs }: Props) {
  const { services } = useTools();
  const tab = useTab();
  const { fault } = useFlow();
  const { insertSample, skipWelcome } = useMemo(() => createWelcome(services, tab), [services, tab]);
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
      <Footer messages={fault && <FaultNotice fault={fault} />}>
        <span className="hint">{say.sampleHelp}</span>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={inserting}
          onClick={() => void insertSample()}
        >
          {inserting ? say.inserting : say.sample}
        </Button>
        <Button appearance="subtle" disabledFocusable={inserting} onClick={skipWelcome}>
          {say.own}
        </Button>
      </Footer>
    </>
  );
}
