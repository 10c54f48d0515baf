import { Button, Link } from '@fluentui/react-components';
import { Suspense, useRef } from 'react';
import { useActions, useFlow } from '../tabs/context';
import { FaultNotice } from '../tabs/FaultNotice';
import { bringFocus } from '../controls/bringFocus';
import { later } from '../controls/later';
import { Footer } from '../controls/Footer';
import { Notice } from '../controls/Notice';
import { Page } from '../controls/Page';
import { useLanding } from '../controls/useLanding';
import { texts } from '../texts';
import { DataStep } from './DataStep';

/** What is asked once there are data; the first screen has none. */
export const Steps = later(async () => ({ default: (await import('./Steps')).Steps }));

/** Steps 1 to 3 on one page. */
export function SetUp({ returning }: { returning: boolean }) {
  const actions = useActions();
  const { tables, fault, editing, unfinished } = useFlow();
  const { source } = tables.main;
  const page = useRef<HTMLDivElement>(null);
  useLanding(page, returning);
  const show = async () => {
    await actions.run();
    bringFocus(page.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
  };
  return (
    <>
      <Page ref={page}>
        {editing && (
          <Notice
            intent="info"
            actions={
              <Link as="button" onClick={actions.stopEditing}>
                {texts.kept.stopEditing}
              </Link>
            }
          >
            {texts.kept.editing(editing.name)}
          </Notice>
        )}
        {unfinished && <Notice intent="info">{texts.run.unfinished}</Notice>}
        <DataStep />
        {source && (
          <Suspense fallback={null}>
            <Steps />
          </Suspense>
        )}
      </Page>
      <Footer messages={fault && <FaultNotice fault={fault} />}>
        <Button appearance="primary" size="large" disabledFocusable={!source} onClick={() => void show()}>
          {texts.run.show}
        </Button>
      </Footer>
    </>
  );
}
