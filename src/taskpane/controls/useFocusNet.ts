import { type RefObject, useEffect } from 'react';

/** Views that come a moment later take the focus themselves. */
const patience = 150;

const stops = 'a[href], button, input, select, textarea, summary, [tabindex]';

const isShown = (element: HTMLElement) => element.getClientRects().length > 0;

/** What the Tab key reaches first in an element. */
const firstStop = (within: HTMLElement) =>
  [...within.querySelectorAll<HTMLElement>(stops)].find(
    (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && isShown(stop),
  );

/**
 * Some controls go with what they do, such as *Dismiss*. The focus would go with them and the keyboard start anew at the
 * top, so it comes to what is nearest to the place where it was.
 */
export function useFocusNet(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = pane.current;
    if (!root) return undefined;
    let way: HTMLElement[] = [];
    let timer: number | undefined;
    const remember = ({ target }: Event) => {
      way = [];
      for (let at = target as HTMLElement | null; at && at !== root; at = at.parentElement) way.push(at);
    };
    // Who presses on nothing wants no focus.
    const forget = () => (way = []);
    const isLost = () => way.length > 0 && document.activeElement === document.body;
    const restore = () => {
      timer = undefined;
      // Whoever works in the sheet meanwhile stays there.
      if (!isLost() || !document.hasFocus()) return;
      const [last] = way;
      const stop = isShown(last) ? last : way.filter(isShown).map(firstStop).find(Boolean);
      stop?.focus();
    };
    const look = () => {
      if (isLost()) timer ??= window.setTimeout(restore, patience);
    };
    // While the focus moves it is nowhere for a moment.
    const lookLater = () => window.setTimeout(look);
    const observer = new MutationObserver(look);
    // Dialogs stand beside the pane.
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['hidden'],
    });
    root.addEventListener('focusin', remember);
    root.addEventListener('focusout', lookLater);
    root.addEventListener('pointerdown', forget);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      root.removeEventListener('focusin', remember);
      root.removeEventListener('focusout', lookLater);
      root.removeEventListener('pointerdown', forget);
    };
  }, [pane]);
}
