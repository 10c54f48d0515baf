/** Shows the pane, which goes on out of sight when it is closed. */
export const showPane = (): Promise<void> => Office.addin.showAsTaskpane();

/** Whether the add-in starts with the workbook, for whoever opens it; `null`: this Excel does not say. */
export async function startsWithWorkbook(): Promise<boolean | null> {
  const behaviour = await Office.addin.getStartupBehavior().catch(() => null);
  return behaviour && behaviour === Office.StartupBehavior.load;
}

/** It is said in the workbook, and saved with it. */
export const startWithWorkbook = (starts: boolean): Promise<void> =>
  Office.addin.setStartupBehavior(starts ? Office.StartupBehavior.load : Office.StartupBehavior.none);

/** Opens a page of the add-in in a browser; answers whether that was let through. */
export function openInBrowser(url: string): boolean {
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    Office.context.ui.openBrowserWindow(url);
    return true;
  }
  return window.open(url) !== null;
}
