import { FluentProvider } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { TabProvider, type Tools, ToolsProvider } from '../tabs/context';
import { formatSpoken } from '../../language/format';
import { Header } from './Header';
import type { FunctionInfo } from '../services';
import { FunctionsButton } from '../functionHelp/FunctionsButton';
import { useLanguage } from './language';
import type { KeptActions } from '../keptPage/actions';
import { KeptButton } from '../keptPage/KeptButton';
import type { KeptStore } from '../kept/state';
import { createKeptStore, useKept } from '../keptPage/useKept';
import { useFocusNet } from '../controls/useFocusNet';
import { later } from '../controls/later';
import { ThemeNameProvider } from '../charts/themeName';
import { useResume } from '../resume/useResume';
import type { Services } from '../services';
import { panelId, TabBar, tabId } from './TabBar';
import { TabPanel } from './TabPanel';
import { createTabs, type Tab } from '../tabs/tabs';
import { fluentThemes } from './fluentThemes';
import { useTheme } from './theme';
import type { InputPart } from './Welcome';
import { createWelcome } from './welcome';

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

/** A page that takes the place of the tabs. */
type OtherPage =
  | { name: 'analyses'; actions: KeptActions }
  | { name: 'functions'; functions: readonly FunctionInfo[] }
  | { name: 'inputs'; part: InputPart };

/** What commands find of the pane once it stands. */
export interface Standing {
  tools: Tools;
  tabs: readonly Tab[];
  kept: KeptStore;
  /** Finds out what is kept in the workbook. */
  read(): Promise<void>;
  load(): Promise<KeptActions>;
  open(page: 'analyses' | 'functions'): Promise<void>;
}

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
  const {
    tabs,
    chosen,
    opened,
    choose: chooseTab,
    kept,
    page,
    toggle,
    openInputs,
    close,
    show,
  } = useTabs(tools, onReady);
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
            {!page && <TabBar tabs={tabs} chosen={chosen} onChoose={chooseTab} />}
          </Header>
          <main className="panels">
            <Suspense fallback={null}>
              {page?.name === 'analyses' && (
                <KeptPage store={kept} actions={page.actions} tabs={tabs} onBack={() => toggle('analyses')} />
              )}
              {page?.name === 'functions' && (
                <FunctionsPage
                  functions={page.functions}
                  tabs={tabs}
                  inSight={chosen}
                  onBack={() => toggle('functions')}
                />
              )}
              {page?.name === 'inputs' && (
                <InputsPage tabs={tabs} startAt={page.part} onShow={show} onBack={close} />
              )}
            </Suspense>
            {/* A panel once opened stays, so that nothing typed, opened or scrolled in it is lost. */}
            {tabs.map((tab) => (
              <div
                key={tab.id}
                className="panel"
                role="tabpanel"
                id={panelId(tab.id)}
                aria-labelledby={tabId(tab.id)}
                hidden={page !== null || tab.id !== chosen}
              >
                {opened.has(tab.id) && (
                  <TabProvider value={tab}>
                    <TabPanel onInputs={openInputs} />
                  </TabProvider>
                )}
              </div>
            ))}
          </main>
        </div>
      </FluentProvider>
    </ThemeNameProvider>
  );
}

/** The tabs, and the one in sight: it alone hears of the selection. */
function useTabs(tools: Tools, onReady: Props['onReady']) {
  const { services, format } = tools;
  const [kept] = useState(createKeptStore);
  const [tabs] = useState(() => createTabs(services, format, kept));
  const [page, setPage] = useState<OtherPage | null>(null);
  const [{ chosen, opened }, setState] = useState(() => ({
    chosen: tabs[0].id,
    opened: new Set([tabs[0].id]),
  }));
  const inSight = useRef(tabs.find(({ id }) => id === chosen));
  const followsSelection = useRef(true);

  useEffect(() => {
    const following = services.workbook.onSelectionChanged(() => {
      if (followsSelection.current) inSight.current?.actions.selectionChanged();
    });
    // Without the event *Use selection* still works.
    following.catch(() => undefined);
    return () => void following.then((stop) => stop()).catch(() => undefined);
  }, [tabs, services]);

  const choose = useCallback(
    (id: string) => {
      if (inSight.current?.id === id) return;
      inSight.current?.actions.leave();
      inSight.current = tabs.find((tab) => tab.id === id);
      inSight.current?.actions.enter();
      setState((before) => ({ chosen: id, opened: new Set(before.opened).add(id) }));
    },
    [tabs],
  );

  useResume(
    services,
    tabs,
    createWelcome(services, tabs[0]).start,
    () => inSight.current?.id ?? tabs[0].id,
    choose,
  );

  const turnTo = useCallback((next: OtherPage | null) => {
    // Who looks for a cell to put a formula into, or fills in a table, is not choosing data.
    followsSelection.current = next === null || next.name === 'analyses';
    setPage(next);
  }, []);
  const show = useCallback(
    (id: string) => {
      turnTo(null);
      choose(id);
    },
    [turnTo, choose],
  );
  const { read, load } = useKept(tools, kept, tabs, show);
  const open: Standing['open'] = useCallback(
    async (name) =>
      turnTo(
        name === 'analyses'
          ? { name, actions: await load() }
          : { name, functions: await services.loadFunctions() },
      ),
    [turnTo, load, services],
  );
  const hasBegun = useSyncExternalStore(
    tabs[0].store.subscribe,
    () => tabs[0].store.get().phase.name !== 'starting',
  );
  useEffect(() => {
    if (!hasBegun) return;
    // The first screen is painted before all that is not on it is fetched.
    const painted = setTimeout(() => {
      void read();
      onReady({ tools, tabs, kept, read, load, open });
    });
    return () => clearTimeout(painted);
  }, [hasBegun, tools, tabs, kept, read, load, open, onReady]);

  const openInputs = (part: InputPart) => turnTo({ name: 'inputs', part });
  const close = () => {
    flushSync(() => turnTo(null));
    document.getElementById(tabId(chosen))?.focus();
  };
  const toggle = (name: 'analyses' | 'functions') => {
    if (page?.name === name) close();
    else void open(name);
  };
  return { tabs, chosen, opened, choose, kept, page, toggle, openInputs, close, show };
}
