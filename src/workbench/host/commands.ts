import { Category, invocationMessage } from './wire';
import type { Entry } from './wire';

/** Calls what the ribbon, the menu of a cell and shortcuts set off, once the pane has said that it can be called. */
export class Commands {
  private isReady = false;
  private readonly waiting: string[] = [];

  constructor(private readonly send: (entries: Entry[]) => void) {}

  /** A new pane begins. */
  restart(): void {
    this.isReady = false;
  }

  ready(): void {
    this.isReady = true;
    for (const name of this.waiting.splice(0)) this.call(name);
  }

  call(name: string): void {
    if (!this.isReady) return void this.waiting.push(name);
    const message = JSON.stringify([name, JSON.stringify({ source: { id: name } })]);
    this.send([{ messageCategory: Category.command, messageType: invocationMessage, targetId: '', message }]);
  }
}
