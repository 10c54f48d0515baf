import { inWorkbook } from './inWorkbook';

/** Whether formulas follow their data only when somebody asks for it, with F9 for one. */
export const calculatesByHand = (): Promise<boolean> =>
  inWorkbook(async (context) => {
    const { application } = context.workbook;
    application.load('calculationMode');
    await context.sync();
    return application.calculationMode === 'Manual';
  });

/** Computes all formulas anew, whether or not their data have changed. Answers of worksheet functions may come later. */
export const recalculate = (): Promise<void> =>
  inWorkbook(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
