import { associateFunctions } from '../../src/excel/associateFunctions';

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}
type Call = (...args: unknown[]) => Promise<unknown>;
const invocation = { functionName: 'TEST' };
const associated: Record<string, Call> = {};

function associate(call: (...args: unknown[]) => unknown): Call {
  Object.assign(globalThis, {
    CustomFunctions: { Error: CellError, associate: (id: string, fn: Call) => (associated[id] = fn) },
  });
  associateFunctions(['TEST'], () => (args) => call(...args));
  return associated.TEST;
}

it('passes the arguments on without the invocation, errors unchanged', async () => {
  const error = new CellError('#REF!');
  const call = associate((...args) => args.length);
  expect(await call([[1]], error, null, invocation)).toBe(3);
  const seen = associate((_, argument) => argument === error);
  expect(await seen([[1]], error, invocation)).toBe(true);
});

it.each([
  [{ code: '#VALUE!', message: 'why' }, '#VALUE!', 'why'],
  [{ code: '#N/A', message: 'why' }, '#N/A', 'why'],
  [{ code: '#NUM!', message: 'why' }, '#NUM!', ''],
  [{ code: '#DIV/0!', message: 'why' }, '#DIV/0!', ''],
  [{ code: '#REF!', message: 'why' }, '#VALUE!', 'why'],
  [{ message: 'unexpected' }, '#VALUE!', 'unexpected'],
])('answers %j with %s', async (thrown, code, message) => {
  const failing = () => {
    throw Object.assign(new Error(), thrown);
  };
  await expect(associate(failing)(invocation)).rejects.toMatchObject({ code, message });
  await expect(associate(async () => failing())(invocation)).rejects.toMatchObject({ code, message });
});

it('asks for the code when it is called, and answers the next call after one for which it could not be had', async () => {
  const codeOf = jest.fn(async (id: string) => () => `of ${id}`);
  associateFunctions(['TEST', 'OTHER'], codeOf);
  expect(codeOf).not.toHaveBeenCalled();
  codeOf.mockRejectedValueOnce(Object.assign(new Error('not loaded'), { code: '#N/A' }));
  await expect(associated.OTHER(invocation)).rejects.toMatchObject({ code: '#N/A', message: 'not loaded' });
  expect(await associated.OTHER(invocation)).toBe('of OTHER');
});

it('answers calls that wait for the code in the order they came', async () => {
  let arrive!: () => void;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const order: unknown[] = [];
  associateFunctions(['TEST'], async () => {
    await arrived;
    return ([which]) => order.push(which);
  });
  const waiting = [1, 2, 3].map((which) => associated.TEST(which, invocation));
  arrive();
  await Promise.all(waiting);
  expect(order).toEqual([1, 2, 3]);
});

it('aborts when Excel cancels, until there is an answer', async () => {
  const asked: { onCanceled?: () => void } = {};
  const signals: AbortSignal[] = [];
  associateFunctions(['TEST'], () => (_, signal) => {
    signals.push(signal);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('cancelled')));
    });
  });
  const answer = associated.TEST(asked);
  await new Promise(setImmediate);
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  asked.onCanceled?.();
  await expect(answer).rejects.toMatchObject({ code: '#VALUE!' });
  expect(signals[0].aborted).toBe(true);
  expect(asked.onCanceled).toBeUndefined();
});
