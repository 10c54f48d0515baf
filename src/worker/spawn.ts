/** Starts a worker; its own file because bundlers read this very expression. */
export const spawnWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url));
