interface Entry {
  messageCategory: number;
  messageType: number;
}

interface Message {
  type: number;
  message: { entries?: Entry[] };
}

interface OfficeInternals {
  OfficeExtension?: {
    GenericEventRegistration: {
      getGenericEventRegistration(control: string): { _handleRichApiMessage(message: unknown): void };
    };
  };
}

const eventCategory = 65536;
const documentSelectionChanged = -1;
const selectionListeners = new Set<(args: unknown) => void>();

export const listenToSelection = (listener: (args: unknown) => void) => selectionListeners.add(listener);
export const ignoreSelection = () => selectionListeners.clear();

/**
 * Events do not reach office.js's handlers over the native bridge, as they do over Excel's own channel: hands
 * them in by the door meant for that channel. True if the message consisted of events.
 */
export function toDocumentEvents(text: string): boolean {
  if (!text.startsWith('{"type":3')) return false;
  const { message } = JSON.parse(text) as Message;
  const entries = message.entries ?? [];
  if (entries.length === 0 || entries.some(({ messageCategory }) => messageCategory !== eventCategory))
    return false;
  if (entries[0].messageType === documentSelectionChanged) {
    for (const listener of selectionListeners) listener({});
    return true;
  }
  const office = (window as unknown as OfficeInternals).OfficeExtension;
  office?.GenericEventRegistration.getGenericEventRegistration('')._handleRichApiMessage(message);
  return true;
}
