import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { useActions, usePaneState } from '../context';
import { FaultNotice } from '../parts/FaultNotice';
import { Footer } from '../parts/Footer';
import { Page } from '../parts/Page';
import { useLanding } from '../parts/useLanding';
import { texts } from '../texts';
import { ColumnsStep } from './ColumnsStep';
import { DataStep } from './DataStep';
import { OptionsStep } from './OptionsStep';
import { OtherTableStep } from './OtherTableStep';

/** Steps 1 to 3 on one page. */
export function SetUp({ returning }: { returning: boolean }) {
  const actions = useActions();
  const { source, fault } = usePaneState();
  const page = useRef<HTMLDivElement>(null);
  useLanding(page, returning);
  const show = async () => {
    await actions.run();
    page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <>
      <Page ref={page}>
        <DataStep />
        <ColumnsStep />
        {source && (
          <>
            <OtherTableStep table="orders" />
            <OtherTableStep table="costs" />
            <OptionsStep />
          </>
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
