import { HostError } from './errors';
import { describe } from './processor';
import type { Switches } from './switches';
import { delayForCellEdit, mergeUndoGroup } from './wire';
import type { ResponseBody } from './wire';

export const fiveMegabytes = 5_000_000;
/** A character takes up to three bytes. */
const mostBytes = 3;

/** Whether a text is over the limit, in bytes as it travels. */
export const isTooLarge = (text: string) =>
  text.length * mostBytes > fiveMegabytes && byteLength(text) > fiveMegabytes;

export const byteLength = (text: string) => new TextEncoder().encode(text).length;

const pollEvery = 30;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** An answer and its text as it travels, with the status it travels under. */
export interface Reply {
  status: number;
  body: ResponseBody;
  text: string;
}

function failed(error: HostError): Reply {
  const body = { Results: [], TraceIds: [], Error: describe(error) };
  return { status: 200, body, text: JSON.stringify(body) };
}

/** What comes back where nobody is reached. */
const cutOff = (): Reply => ({
  ...failed(new HostError('ConnectionFailure', 'The connection was lost.', 503)),
  status: 503,
  text: '',
});

/** What the host tells of a request before it runs. */
interface Fate {
  isCutOff(): boolean;
  /** Something in a batch that is to be undone in one step cannot be undone. */
  isGroupRefused(): boolean;
}

/** Lets requests through, late or not at all, as the switches say. One request is answered after the other. */
export class Gate {
  private last: Promise<unknown> = Promise.resolve();
  private readonly passing = new Set<Promise<unknown>>();

  constructor(
    private readonly switches: Switches,
    private readonly fate: Fate,
  ) {}

  /** The answer, or null when the line is dead. */
  pass(request: string, flags: number, run: () => Promise<ResponseBody>): Promise<Reply | null> {
    const passing = this.inTurn(request, flags, run).finally(() => this.passing.delete(passing));
    this.passing.add(passing);
    return passing;
  }

  /** Resolves once all that came so far has gone through. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.passing);
  }

  /** A request that waits until the user has left the cell holds up no other. */
  private async inTurn(
    request: string,
    flags: number,
    run: () => Promise<ResponseBody>,
  ): Promise<Reply | null> {
    for (;;) {
      while (this.switches.cellEdit && flags & delayForCellEdit) await wait(pollEvery);
      const answer = this.last.then(() => this.answer(request, flags, run));
      this.last = answer.catch(() => undefined);
      const reply = await answer;
      if (reply !== 'cell is edited') return reply;
    }
  }

  private async answer(
    request: string,
    flags: number,
    run: () => Promise<ResponseBody>,
  ): Promise<Reply | null | 'cell is edited'> {
    if (this.switches.disconnected) return null;
    if (this.fate.isCutOff()) return cutOff();
    if (this.switches.slow > 0) await wait(this.switches.slow);
    if (this.switches.limit5MB && isTooLarge(request)) {
      return failed(
        new HostError(
          'RequestPayloadSizeLimitExceeded',
          'The request payload size has exceeded the limit.',
          413,
        ),
      );
    }
    if (this.switches.cellEdit) {
      if (flags & delayForCellEdit) return 'cell is edited';
      return failed(
        new HostError(
          'InvalidOperationInCellEditMode',
          'Excel is in cell-editing mode. Please exit the edit mode.',
        ),
      );
    }
    if (flags & mergeUndoGroup && this.fate.isGroupRefused()) {
      return failed(
        this.switches.undoGroupFailsBare
          ? new HostError(
              'GeneralException',
              'There was an internal error while processing the request.',
              500,
            )
          : new HostError('UndoNotSupported', "An API within the undo group doesn't support undo."),
      );
    }
    const body = await run();
    const text = JSON.stringify(body);
    if (this.switches.limit5MB && isTooLarge(text)) {
      return failed(
        new HostError(
          'ResponsePayloadSizeLimitExceeded',
          'The response payload size has exceeded the limit.',
          413,
        ),
      );
    }
    return { status: 200, body, text };
  }
}
