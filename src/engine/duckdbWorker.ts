import { guardWorker } from './guardWorker';
import { tellReading } from './tellReading';

declare function importScripts(url: string): void;

guardWorker();
tellReading();
importScripts(new URL('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js', import.meta.url).href);
