import { HostError } from './errors';
import { describe } from './processor';
import type { Switches } from './switches';
import { delayForCellEdit } from './wire';
import type { ResponseBody } from './wire';

const fiveMegabytes = 5_000_000;
const pollEvery = 30;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const failed = (error: HostError): ResponseBody => ({ Results: [], Error: describe(error) });

/** Lets requests through, late or not at all, as the switches say. One request is answered after the other. */
export class Gate {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly switches: Switches) {}

  /** The answer, or null when the line is dead. */
  pass(request: string, flags: number, run: () => Promise<ResponseBody>): Promise<ResponseBody | null> {
    const answer = this.last.then(() => this.answer(request, flags, run));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async answer(request: string, flags: number, run: () => Promise<ResponseBody>) {
    if (this.switches.disconnected) return null;
    if (this.switches.slow > 0) await wait(this.switches.slow);
    if (this.switches.limit5MB && request.length > fiveMegabytes) {
      return failed(
        new HostError(
          'RequestPayloadSizeLimitExceeded',
          'The request payload size has exceeded the limit.',
          413,
        ),
      );
    }
    while (this.switches.cellEdit && flags & delayForCellEdit) await wait(pollEvery);
    if (this.switches.cellEdit) {
      return failed(
        new HostError(
          'InvalidOperationInCellEditMode',
          'Excel is in cell-editing mode. Please exit the edit mode.',
        ),
      );
    }
    const response = await run();
    if (this.switches.limit5MB && JSON.stringify(response).length > fiveMegabytes) {
      return failed(
        new HostError(
          'ResponsePayloadSizeLimitExceeded',
          'The response payload size has exceeded the limit.',
          413,
        ),
      );
    }
    return response;
  }
}
