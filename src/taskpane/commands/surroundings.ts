import type { OutputAt } from '../../excel/outputAt';
import type { Written } from '../../excel/types';

/** What commands ask of Excel besides the workbook. */
export interface CommandHost {
  /** Brings the pane into sight. */
  showPane(): Promise<void>;
  /** Whether the add-in starts with the workbook; `null`: Excel does not say. */
  startsWithWorkbook(): Promise<boolean | null>;
  outputAt(outputs: readonly Written[]): Promise<OutputAt | null>;
  /** Answers whether the browser let it through. */
  openInBrowser(url: string): boolean;
}
