import type { PaneDoor } from '../host/context';
import { byId } from './element';

const frame = () => byId('pane-frame') as HTMLIFrameElement;

/** A pane that is closed goes on out of sight. */
export const paneDoor: PaneDoor = {
  isShown: () => !byId('pane').hidden,
  show: (shown) => {
    byId('pane').hidden = !shown;
    window.dispatchEvent(new Event('resize'));
  },
};

export function openPane(): void {
  frame().src = 'pane.html';
}

export async function endPane(): Promise<void> {
  await new Promise((resolve) => {
    frame().addEventListener('load', resolve, { once: true });
    frame().src = 'about:blank';
  });
}

/** Takes away what panes have put into the browser. */
export function forgetPanes(): void {
  localStorage.clear();
  sessionStorage.clear();
}

/** Office hands its theme to the pane when it loads. */
export function reloadPane(): void {
  if (frame().src) frame().contentWindow?.location.reload();
}
