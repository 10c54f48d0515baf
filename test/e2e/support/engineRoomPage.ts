import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { BrowserRoom } from './workbenchPage';

type Headers = Record<string, string>;
type Route = (request: IncomingMessage, response: ServerResponse) => void;

const { headersOf, policyOf } = require('../../../scripts/policy') as {
  headersOf(page: string): Headers;
  policyOf(page: string): string;
};
const { serve } = require('../../../scripts/serve') as {
  serve(
    port: number,
    what: { folder: string; routes: Record<string, Route> },
  ): Promise<{ server: Server; address: string }>;
};

const folder = path.resolve('.cache/engine-room');

const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policyOf('pane')}">
<input type="file" multiple><script src="engineRoom.js"></script>`;

/** A file for the page's input. */
export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const given = (name: string, content: string | Buffer): GivenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** src/engine as it is built, in a page under the pane's policy; it holds what was refused, and what was asked of other addresses. */
export class EngineRoomPage extends BrowserRoom {
  seen: { errors: string[]; outside: string[]; refused: string[] } = { errors: [], outside: [], refused: [] };
  private server!: Server;
  private address!: string;

  /** @param hasPolicy whether the files of the engine are sent with a policy of their own, or with that of the pane. */
  async begin(hasPolicy = true): Promise<void> {
    execFileSync(process.execPath, [path.join(__dirname, 'bundleEngineRoom.js')], { stdio: 'inherit' });
    const routes = {
      '/page.html': answering('text/html', () => page),
      ...(hasPolicy ? {} : Object.fromEntries(readdirSync(path.join(folder, 'engine')).map(withPaneHeaders))),
    };
    const serving = await serve(0, { folder, routes });
    this.server = serving.server;
    this.address = serving.address;
    await this.start();
  }

  async open(): Promise<Page> {
    this.page = await this.newPage();
    this.seen = { errors: [], outside: [], refused: [] };
    this.page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) this.seen.refused.push(message.text());
      else if (message.type() === 'error') this.seen.errors.push(message.text());
    });
    this.page.on('pageerror', (error) => this.seen.errors.push(String(error)));
    this.page.context().on('request', (request) => {
      if (!request.url().startsWith(this.address)) this.seen.outside.push(request.url());
    });
    await this.page.goto(`${this.address}/page.html`);
    return this.page;
  }

  override async stop(): Promise<void> {
    await super.stop();
    this.server.closeAllConnections();
    this.server.close();
  }

  async choose(...files: readonly GivenFile[]): Promise<void> {
    await this.page.setInputFiles('input', [...files]);
  }
}

const answering =
  (type: string, content: () => string | Buffer): Route =>
  (_request, response) => {
    response.writeHead(200, { ...headersOf('pane'), 'Content-Type': type }).end(content());
  };

const withPaneHeaders = (name: string): [string, Route] => [
  `/engine/${name}`,
  answering(name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript', () =>
    readFileSync(path.join(folder, 'engine', name)),
  ),
];
