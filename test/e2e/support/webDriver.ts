import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** An element of the page, as it crosses over (https://www.w3.org/TR/webdriver2/#elements). */
export type ElementReference = Record<string, string>;

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Asks a driver for something. What it refuses is an error with its words. */
async function ask<T>(url: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<T> {
  const response = await fetch(url, {
    method,
    // Another type is refused, so that no page can talk to the driver.
    headers: { 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** What is run in the page: its answer, or the reason why there is none. */
type Outcome<R> = { answer: R } | { reason: string };

/** A window of a browser, over the protocol that the drivers of all engines speak. */
export class WebDriver {
  private constructor(private readonly session: string) {}

  /** Has the driver at an address begin its browser. */
  static async open(driver: string, capabilities: object): Promise<WebDriver> {
    const asked = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = await ask<{ sessionId: string }>(`${driver}/session`, 'POST', asked);
    const opened = new WebDriver(`${driver}/session/${sessionId}`);
    await opened.post('timeouts', { script: 120_000, pageLoad: 120_000 });
    return opened;
  }

  /** Whether the driver at an address takes calls yet. */
  static isReady(driver: string): Promise<boolean> {
    return ask<{ ready: boolean }>(`${driver}/status`, 'GET').then(
      ({ ready }) => ready,
      () => false,
    );
  }

  private post<T>(command: string, body: object = {}): Promise<T> {
    return ask<T>(`${this.session}/${command}`, 'POST', body);
  }

  async goTo(url: string): Promise<void> {
    await this.post('url', { url });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.post('window/rect', { width, height });
  }

  /** All that follows is about the page itself, or about a frame in it. */
  async enter(frame: ElementReference | null): Promise<void> {
    await this.post('frame', { id: frame });
  }

  /** Runs a function in the page, which knows nothing of what is around it here. */
  async run<A extends unknown[], R>(code: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const script = `
      const done = arguments[arguments.length - 1];
      Promise.resolve()
        .then(() => (${String(code)})(...[...arguments].slice(0, -1)))
        .then((answer) => done({ answer: answer === undefined ? null : answer }))
        .catch((error) => done({ reason: String(error) }));`;
    const outcome = await this.post<Outcome<R>>('execute/async', { script, args });
    if ('reason' in outcome) throw new Error(outcome.reason);
    return outcome.answer;
  }

  /** Presses on an element as a user does: where it lies, and only if nothing lies over it. */
  async click(element: ElementReference): Promise<void> {
    await this.post(`element/${element[elementKey]}/click`);
  }

  /** Types a text, letter by letter, into whatever has the focus. */
  async type(text: string): Promise<void> {
    const keys = Array.from(text, (value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]).flat();
    await this.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions: keys }] });
  }

  /** Presses at a place of the page, in pixels. */
  async pressAt(x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.post('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** Leaves a picture of the window in test-results. */
  async photograph(name: string): Promise<void> {
    const picture = await ask<string>(`${this.session}/screenshot`, 'GET');
    const folder = path.resolve('test-results');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${name}.png`), Buffer.from(picture, 'base64'));
  }

  async close(): Promise<void> {
    await ask(this.session, 'DELETE');
  }
}
