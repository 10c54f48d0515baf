import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { until } from './until';
import { WebDriver } from './webDriver';

/** A browser engine other than Chromium's: the programs that drive it, and what they are told. */
export interface Engine {
  name: string;
  /** The driver, then what it needs. */
  programs: readonly [string, ...string[]];
  /** Said where one of them is missing. */
  missing: string;
  /** It has no way to run without a display, so it gets one that nobody sees. */
  needsDisplay: boolean;
  capabilities: object;
}

export const engines: readonly Engine[] = [
  {
    name: 'WebKit',
    programs: ['WebKitWebDriver', 'Xvfb'],
    missing: 'needs WebKitWebDriver and Xvfb (apt install webkit2gtk-driver xvfb)',
    needsDisplay: true,
    capabilities: { browserName: 'MiniBrowser' },
  },
  {
    name: 'Firefox',
    programs: ['geckodriver', 'firefox'],
    missing: 'needs firefox and geckodriver',
    needsDisplay: false,
    capabilities: { browserName: 'firefox', 'moz:firefoxOptions': { args: ['-headless'] } },
  },
];

const isInstalled = (program: string) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));

export const isThere = ({ programs }: Engine) => programs.every(isInstalled);

export interface Running {
  driver: WebDriver;
  stop(): Promise<void>;
}

/** Begins a browser with this engine. */
export async function launch({ programs, needsDisplay, capabilities }: Engine): Promise<Running> {
  const children: ChildProcess[] = [];
  const end = () => children.reverse().forEach((child) => child.kill());
  try {
    const display = needsDisplay ? { DISPLAY: await openDisplay(children) } : {};
    const port = await freePort();
    const env = { ...process.env, ...display };
    children.push(spawn(programs[0], [`--port=${port}`], { env, stdio: 'ignore' }));
    const address = `http://127.0.0.1:${port}`;
    await until(`${programs[0]} taking calls`, () => WebDriver.isReady(address));
    const driver = await WebDriver.open(address, capabilities);
    return { driver, stop: () => driver.close().finally(end) };
  } catch (error) {
    end();
    throw error;
  }
}

/** @returns the display's name. */
async function openDisplay(children: ChildProcess[]): Promise<string> {
  const screen = ['-screen', '0', '1400x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', ['-displayfd', '1', ...screen], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(server);
  const said = await new Promise((resolve) => server.stdout.once('data', resolve));
  return `:${String(said).trim()}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
