const prefix = 'touchstone.';

/** Settings of the pane in the browser's own store. Some hosts forbid it; then they last as long as the page. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // Nothing is lost but the convenience.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}
