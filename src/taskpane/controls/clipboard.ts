/**
 * Puts a text, and its marked-up form if it has one, on the clipboard, from a press of a key or button. The event of copying does it, since the
 * newer calls are closed to a page within a page, as the pane is in Excel on the web, and take out what Excel looks for.
 *
 * @returns whether it was allowed.
 */
export function copyText({ text, html }: { text: string; html?: string }): boolean {
  let isDone = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    isDone = true;
  };
  const selection = document.getSelection();
  const before = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  // Some browsers copy only where something is selected.
  const selected = document.createElement('span');
  selected.className = 'hidden';
  selected.textContent = ' ';
  selected.style.whiteSpace = 'pre';
  document.body.append(selected);
  selection?.selectAllChildren(selected);
  document.addEventListener('copy', fill);
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
    selected.remove();
    selection?.removeAllRanges();
    if (before) selection?.addRange(before);
  }
  return isDone;
}

/** Puts a picture on the clipboard, and answers whether that was allowed. */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}
