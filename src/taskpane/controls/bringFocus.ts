/**
 * Brings the focus to where it belongs once something has come of what the user did. Whoever has gone to the sheet or
 * opened a menu meanwhile stays there: in Excel on the web a pane that takes the focus takes the keys from the cell that
 * is being typed in. Back from the sheet, the focus is where it belongs.
 */
export function bringFocus(element: HTMLElement | null | undefined): void {
  if (!document.hasFocus())
    window.addEventListener('focus', () => element?.focus({ preventScroll: true }), { once: true });
  else if (!document.activeElement?.closest('[role="menu"]')) element?.focus();
}
