import { completeStartUp } from './startUp';
import { toDocumentEvents } from './documentEvents';

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface HostWindow {
  touchstoneHost?: {
    connect(deliver: (text: string) => void): (text: string) => void;
    officeTheme(): object;
    language(): string;
    documentName(): string;
    requirementSets(): Record<string, string>;
  };
}

/*
 * Runs in the pane's frame before office.js: gives it a line to the host in the parent window, and lets
 * `Office.onReady` resolve as it does in Excel on the web.
 */
const host = (window.parent as unknown as HostWindow).touchstoneHost;

if (host) {
  const bridge: NativeBridge = { sendMessageToHost: (text) => send(text) };
  // Never answer within the call, as a real host would not either.
  const send = host.connect((text) =>
    queueMicrotask(() => {
      if (!toDocumentEvents(text)) bridge.onMessageFromHost?.(text);
    }),
  );
  Object.assign(window, { _richApiNativeBridge: bridge });
  completeStartUp({
    theme: host.officeTheme(),
    language: host.language(),
    documentName: host.documentName(),
    requirementSets: host.requirementSets(),
  });
}
