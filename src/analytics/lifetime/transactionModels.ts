import { bgNbd, mbgNbd } from './bgNbd';
import { paretoNbd } from './paretoNbd';
import type { TransactionModel } from './transactionModel';

/** The models of repeat orders; the first is the usual choice. */
export const transactionModels: readonly TransactionModel[] = [bgNbd, mbgNbd, paretoNbd];
