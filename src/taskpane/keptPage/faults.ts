import { faultOf, kindOf, type RefusalKind } from '../flow/fault';
import { ColumnLost } from '../kept/request';
import type { KeptFault } from '../kept/state';
import { keptTexts } from '../texts/kept';
import { Unusable } from '../kept/unusable';

/** What went wrong with an analysis, and the step that leads on. */
export function keptFaultOf(error: unknown): KeptFault {
  if (error instanceof ColumnLost) return told(() => keptTexts.fault.columnLost(error.heading), 'edit');
  if (error instanceof Unusable) return told(() => keptTexts.fault[error.reason], offerFor(error.reason));
  const fault = faultOf(error, 'computing', async () => undefined);
  return told(() => fault, offerAfter(kindOf(error)));
}

/** The words are read when they are shown, so that they follow the language. */
const told = (words: () => Pick<KeptFault, 'title' | 'advice'>, offer: KeptFault['offer']): KeptFault => ({
  get title() {
    return words().title;
  },
  get advice() {
    return words().advice;
  },
  offer,
});

function offerAfter(kind: RefusalKind | null): KeptFault['offer'] {
  switch (kind) {
    case 'output gone':
      return 'new sheet';
    case 'no figures':
      return 'freeze';
    case 'occupied':
      return 'overwrite';
    case 'sheet gone':
    case 'empty':
    case 'settings':
      return 'edit';
    default:
      return 'again';
  }
}

const offerFor = (reason: Unusable['reason']): KeptFault['offer'] =>
  reason === 'unreadable' ? 'again' : 'edit';
