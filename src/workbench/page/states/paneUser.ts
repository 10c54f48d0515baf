import { until } from './until';

/** So many looks at a pane in which nothing moves: more than its own timers take, 0.5 s at most. */
const looksAtRest = 14;

/** What a user does in the pane. Whatever they go for is waited for. */
export class PaneUser {
  constructor(private readonly frame: HTMLIFrameElement) {}

  private get document(): Document {
    const { contentDocument } = this.frame;
    if (!contentDocument) throw new Error('The pane has no document.');
    return contentDocument;
  }

  /** One of the elements in sight, counted from the end where `index` is negative. */
  find<E extends HTMLElement>(selector: string, index = 0): Promise<E> {
    const inSight = (element: E) => element.getClientRects().length > 0;
    return until(selector, () => [...this.document.querySelectorAll<E>(selector)].filter(inSight).at(index));
  }

  async click(selector: string, index = 0): Promise<void> {
    (await this.find(`${selector}:not(:disabled)`, index)).click();
  }

  async type(selector: string, text: string, index = 0): Promise<void> {
    const input = await this.find<HTMLInputElement>(selector, index);
    // React puts a property of its own before the one that the browser sets when a user types.
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value') ?? {};
    set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Chooses an entry of a list. */
  async select(selector: string, value: string): Promise<void> {
    const list = await this.find<HTMLSelectElement>(selector);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Chooses a file as in the browser's dialog: its field is never in sight. */
  choose(selector: string, file: File): void {
    const input = this.document.querySelector<HTMLInputElement>(selector);
    if (!input) throw new Error(`There is no ${selector}.`);
    const { items, files } = new DataTransfer();
    items.add(file);
    input.files = files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async press(selector: string, key: string): Promise<void> {
    (await this.find(selector)).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }

  /** Waits until nothing changes in the pane any more and no colour is on its way to another. */
  async rest(): Promise<void> {
    let looks = 0;
    const observer = new MutationObserver(() => {
      looks = 0;
    });
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(this.document, everything);
    await until('the pane to come to rest', () => (looks++ < looksAtRest ? undefined : true));
    observer.disconnect();
    const endless = ({ effect }: Animation) => effect?.getComputedTiming().endTime === Infinity;
    const moving = this.document.getAnimations().filter((animation) => !endless(animation));
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
}
