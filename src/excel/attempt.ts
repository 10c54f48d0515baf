import { inWorkbook } from './inWorkbook';

/** Whether Excel did something that the output is as good without. */
export const attempt = (batch: (context: Excel.RequestContext) => Promise<void>): Promise<boolean> =>
  inWorkbook(batch).then(
    () => true,
    () => false,
  );
