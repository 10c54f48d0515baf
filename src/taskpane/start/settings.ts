/** Some hosts show several sites in one browser and keep apart by a key what belongs to each. */
const entryOf = (key: string): string => `${Office.context?.partitionKey ?? ''}touchstone.${key}`;

/** Settings of the pane in the browser's own store. Some hosts forbid it; then they last as long as the page. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(entryOf(key), value);
  } catch {
    // Nothing is lost but the convenience.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(entryOf(key));
  } catch {
    // Where nothing is kept there is nothing to forget.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(entryOf(key));
  } catch {
    return null;
  }
}
