import { faultOf, kindOf } from '../rules/fault';
import { ColumnLost } from './request';
import type { KeptFault } from './state';
import { keptTexts } from '../texts/kept';
import { Unusable } from './unusable';

/** What went wrong with an analysis, and the step that leads on. */
export function keptFaultOf(error: unknown): KeptFault {
  const say = keptTexts.fault;
  if (error instanceof ColumnLost) return { ...say.columnLost(error.heading), offer: 'edit' };
  if (error instanceof Unusable) return { ...say[error.reason], offer: offerFor(error.reason) };
  const { title, advice } = faultOf(error, 'computing', async () => undefined);
  switch (kindOf(error)) {
    case 'output gone':
      return { title, advice, offer: 'new sheet' };
    case 'occupied':
      return { title, advice, offer: 'overwrite' };
    case 'sheet gone':
      return { title, advice, offer: 'edit' };
    default:
      return { title, advice, offer: 'again' };
  }
}

const offerFor = (reason: Unusable['reason']): KeptFault['offer'] =>
  reason === 'unreadable' ? 'again' : 'edit';
