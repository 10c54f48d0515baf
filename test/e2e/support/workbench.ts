import { WorkbenchPage } from './workbenchPage';

/** The workbench itself, with an empty sheet `Test` in view. */
export class Workbench extends WorkbenchPage {
  static use(): Workbench {
    const workbench = new Workbench();
    beforeAll(async () => {
      await workbench.begin({});
      // The tests leave the pane as it is: one that another file has used begins anew here.
      await workbench.reset();
    }, 120_000);
    beforeEach(() => workbench.beginTest());
    afterAll(() => workbench.stop());
    return workbench;
  }

  private async beginTest(): Promise<void> {
    await this.reset({ pane: false });
    await this.page.evaluate(() => window.workbench.addSheet('Test'));
    await this.select('Test!A1');
  }

  /** Runs a batch in the pane as the add-in would; an error becomes its code and message. */
  inPane<T>(batch: string, { delayForCellEdit = false } = {}): Promise<T> {
    return this.pane.evaluate(
      `Excel.run({ delayForCellEdit: ${delayForCellEdit} }, async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.getItemOrNullObject('Test');
        { ${batch} }
      }).catch((error) => error.code + ' ' + error.message)`,
    );
  }

  /** The values as they are now: some tests look while something is still on its way. */
  override values(cells: string) {
    return super.values(cells, true);
  }
}
