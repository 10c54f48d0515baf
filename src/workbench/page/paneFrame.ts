import { byId } from './element';

const frame = () => byId('pane-frame') as HTMLIFrameElement;

export function openPane(): void {
  frame().src = 'pane.html';
}

/** Ends the pane, and with it what it keeps in the browser. */
export async function closePane(): Promise<void> {
  await new Promise((resolve) => {
    frame().addEventListener('load', resolve, { once: true });
    frame().src = 'about:blank';
  });
  localStorage.clear();
  sessionStorage.clear();
}

/** Office hands its theme to the pane when it loads. */
export function reloadPane(): void {
  if (frame().src) frame().contentWindow?.location.reload();
}
