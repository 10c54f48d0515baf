import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { TabProvider, type Tools, ToolsProvider } from './context';
import { createFormat } from './format';
import { Header } from './Header';
import { ThemeNameProvider } from './result/themeName';
import type { Services } from './services';
import { panelId, TabBar, tabId } from './TabBar';
import { TabPanel } from './TabPanel';
import { createTabs } from './tabs';
import { fluentThemes, useTheme } from './theme';

/** The task pane. Everything it asks of the world comes in as `services`. */
export function Pane({ services }: { services: Services }) {
  const [tools] = useState<Tools>(() => ({ services, format: createFormat(services.language) }));
  return (
    <ToolsProvider value={tools}>
      <Themed tools={tools} />
    </ToolsProvider>
  );
}

function Themed({ tools }: { tools: Tools }) {
  const { theme, choice, choose } = useTheme();
  const { tabs, chosen, opened, choose: chooseTab } = useTabs(tools);
  return (
    <ThemeNameProvider value={theme}>
      <FluentProvider theme={fluentThemes[theme]}>
        {/* The browser's own parts, such as the calendar of a date, go by the scheme. */}
        <div className="pane" style={{ colorScheme: theme }}>
          <Header choice={choice} onChoose={choose}>
            <TabBar tabs={tabs} chosen={chosen} onChoose={chooseTab} />
          </Header>
          <main className="panels">
            {/* A panel once opened stays, so that nothing typed, opened or scrolled in it is lost. */}
            {tabs.map((tab) => (
              <div
                key={tab.id}
                className="panel"
                role="tabpanel"
                id={panelId(tab.id)}
                aria-labelledby={tabId(tab.id)}
                hidden={tab.id !== chosen}
              >
                {opened.has(tab.id) && (
                  <TabProvider value={tab}>
                    <TabPanel />
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
function useTabs({ services, format }: Tools) {
  const [tabs] = useState(() => createTabs(services, format));
  const [{ chosen, opened }, setState] = useState(() => ({
    chosen: tabs[0].id,
    opened: new Set([tabs[0].id]),
  }));
  const inSight = useRef(tabs.find(({ id }) => id === chosen));

  useEffect(() => {
    void tabs[0].actions.start();
    const following = services.workbook.onSelectionChanged(() => inSight.current?.actions.selectionChanged());
    // Without the event *Use selection* still works.
    following.catch(() => undefined);
    return () => void following.then((stop) => stop()).catch(() => undefined);
  }, [tabs, services]);

  const choose = (id: string) => {
    if (id === chosen) return;
    inSight.current?.actions.leave();
    inSight.current = tabs.find((tab) => tab.id === id);
    inSight.current?.actions.enter();
    setState({ chosen: id, opened: new Set(opened).add(id) });
  };
  return { tabs, chosen, opened, choose };
}
