import type { Opened } from '../files/transfer';
import type { Touched } from '../grid/touched';
import { defaultSwitches } from '../host/switches';
import type { Switches } from '../host/switches';
import { leaveWorkbook } from './openWorkbook';
import type { Opening } from './openWorkbook';
import { forgetPanes, openPane, paneDoor } from './paneFrame';
import { openSample } from './sample';

export type Start = 'sample' | 'blank';

interface Parts extends Opening {
  switches: Switches;
  touched: Touched;
}

/** Makes the workbench as if it had just been opened, in a tenth of the time: what each test begins with. */
export class Reset {
  private readonly starts: Record<Start, Opened | null>;

  constructor(
    private readonly parts: Parts,
    private readonly start: Start,
  ) {
    const { transfer } = parts;
    const begun = transfer.opened;
    this.starts = { sample: null, blank: null, [start]: begun };
    parts.touched.forget();
  }

  /** Without `pane` the pane goes on as it is: for tests that look at the workbook alone. */
  async run({ workbook = this.start, pane = true }: { workbook?: Start; pane?: boolean }): Promise<void> {
    const { transfer, dispatcher, host, switches, sheets, touched } = this.parts;
    const limit = 60_000;
    for (const [name, value] of Object.entries(defaultSwitches)) {
      if (switches[name as keyof Switches] !== value) Object.assign(switches, { [name]: value });
    }
    if (pane) {
      await leaveWorkbook(this.parts);
      forgetPanes();
    } else {
      await host.idle();
      await sheets.calculation.settled();
    }
    const target = this.starts[workbook];
    if (target) transfer.putBack(target, (sheet) => touched.has(sheet));
    else if (workbook === 'sample') await openSample(transfer);
    else transfer.openBlank();
    this.starts[workbook] = transfer.opened;
    if (pane) {
      paneDoor.show(true);
      openPane();
      await dispatcher.started;
    }
    await sheets.calculation.allSettled(limit);
    touched.forget();
    host.forgetTraffic();
    dispatcher.forgetCalls();
  }
}
