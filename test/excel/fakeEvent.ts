/** An event of Excel's object model. */
export class FakeEvent<T> {
  readonly handlers: ((event: T) => Promise<void>)[] = [];

  add(handler: (event: T) => Promise<void>) {
    this.handlers.push(handler);
    return { remove: () => void this.handlers.splice(this.handlers.indexOf(handler), 1) };
  }

  async fire(event: T): Promise<void> {
    for (const handler of [...this.handlers]) await handler(event);
  }
}
