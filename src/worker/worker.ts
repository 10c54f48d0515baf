import { createHandler } from './handler';
import type { FromWorker, ToWorker } from './protocol';

const handle = createHandler((message: FromWorker) => postMessage(message));
onmessage = (event: MessageEvent<ToWorker>) => handle(event.data);
