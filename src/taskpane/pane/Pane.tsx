import { FluentProvider } from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';
import { analysisIds } from '../../analyses/titles';
import { formatSpoken } from '../../language/format';
import { ThemeNameProvider } from '../charts/themeName';
import { later } from '../controls/later';
import { Missing } from '../controls/Missing';
import { useFocusNet } from '../controls/useFocusNet';
import { FunctionsButton } from '../functionHelp/FunctionsButton';
import { KeptButton } from '../keptPage/KeptButton';
import type { Services } from '../services';
import { TabProvider, type Tools, ToolsProvider } from '../tabs/context';
import { Beginning, Coming } from './Beginning';
import { fluentThemes } from './fluentThemes';
import { Header } from './Header';
import { useLanguage } from './language';
import { TabPanel } from './panels';
import { panelId, TabBar, tabId } from './TabBar';
import { useTheme } from './theme';
import { type Standing, usePane } from './usePane';

export type { Standing } from './usePane';

const KeptPage = later(() => import('../keptPage/KeptPage'));
const FunctionsPage = later(async () => {
  const page = await import('../functionHelp/FunctionsPage');
  await page.loadFunctionTexts();
  return page;
});
const InputsPage = later(async () => {
  const page = await import('../inputs/InputsPage');
  await page.loadInputTexts();
  return page;
});

interface Props {
  /** Everything the pane asks of the world. */
  services: Services;
  /** Told once the first screen takes input. */
  onReady(pane: Standing): void;
}

export function Pane({ services, onReady }: Props) {
  const [tools] = useState<Tools>(() => ({ services, format: formatSpoken }));
  return (
    <ToolsProvider value={tools}>
      <Themed tools={tools} onReady={onReady} />
    </ToolsProvider>
  );
}

function Themed({ tools, onReady }: { tools: Tools } & Pick<Props, 'onReady'>) {
  const { theme, ...themes } = useTheme();
  const pane = useRef<HTMLDivElement>(null);
  useFocusNet(pane);
  const language = useLanguage();
  const { pane: tabs, state, kept, page, toggle, openInputs, close, show } = usePane(tools, onReady);
  const { work, chosen, opened } = state;
  return (
    <ThemeNameProvider value={theme}>
      <FluentProvider theme={fluentThemes[theme]}>
        {/* The browser's own parts, such as the calendar of a date, go by the scheme. */}
        <div ref={pane} className="pane" style={{ colorScheme: theme }}>
          <Header
            theme={themes}
            language={language}
            onInputs={() => openInputs('tables')}
            aside={
              <>
                <KeptButton
                  store={kept}
                  isOpen={page?.name === 'analyses'}
                  onToggle={() => toggle('analyses')}
                />
                <FunctionsButton isOpen={page?.name === 'functions'} onToggle={() => toggle('functions')} />
              </>
            }
          >
            {!page && <TabBar tabs={work?.tabs} chosen={chosen} onChoose={tabs.choose} />}
          </Header>
          <main className="panels">
            {page?.name === 'missing' && <Missing onRetry={() => toggle(page.wanted)} />}
            <Suspense fallback={null}>
              {page?.name === 'analyses' && (
                <KeptPage store={kept} actions={page.actions} onBack={() => toggle('analyses')} />
              )}
              {work && page?.name === 'functions' && (
                <FunctionsPage
                  functions={page.functions}
                  tabs={work.tabs}
                  inSight={chosen}
                  onBack={() => toggle('functions')}
                />
              )}
              {work && page?.name === 'inputs' && (
                <InputsPage tabs={work.tabs} startAt={page.part} onShow={show} onBack={close} />
              )}
            </Suspense>
            {/* A panel once opened stays, so that nothing typed, opened or scrolled in it is lost. */}
            {analysisIds.map((id, place) => (
              <div
                key={id}
                className="panel"
                role="tabpanel"
                id={panelId(id)}
                aria-labelledby={tabId(id)}
                hidden={page !== null || id !== chosen}
              >
                {place === 0 && <Beginning pane={tabs} state={state} onInputs={openInputs} />}
                {opened.has(id) &&
                  (work ? (
                    <TabProvider value={work.tabs[place]}>
                      <TabPanel />
                    </TabProvider>
                  ) : (
                    place > 0 && <Coming pane={tabs} isMissing={state.isMissing} />
                  ))}
              </div>
            ))}
          </main>
        </div>
      </FluentProvider>
    </ThemeNameProvider>
  );
}
