import { columnOf, readInto } from './columns';
import type { DuckDb } from './duckdb';
import { EngineError } from './failure';
import type { FileReader } from './fileReader';
import type { Forbidden } from './guardWorker';
import type { FromParquet, ToParquet } from './parquetProtocol';
import { spawnParquet } from './spawn';

type Answer<T extends FromParquet['type']> = Extract<FromParquet, { type: T }>;

/** The worker that reads Parquet: the engine has no such reader without asking its makers' address for it. */
export class ParquetWorker {
  private readonly worker = spawnParquet();
  private settle: { answer(message: FromParquet): void; reject(error: Error): void } | null = null;
  private failed: Error | null = null;

  constructor() {
    this.worker.onmessage = ({ data }: MessageEvent<FromParquet | Forbidden>) => {
      if (data.type === 'FORBIDDEN')
        this.fail(new EngineError({ code: 'forbidden', values: { directive: data.directive } }));
      else this.settle?.answer(data);
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.fail(new EngineError({ code: 'died' }));
    };
  }

  /** Whoever waits hears of it, and whoever asks later. */
  private fail(error: Error): void {
    this.failed ??= error;
    this.settle?.reject(error);
  }

  end(): void {
    this.worker.terminate();
  }

  /** One request after the other. `file`: what is named where it cannot be read. */
  async ask<T extends ToParquet>(
    request: T,
    file: File,
  ): Promise<Answer<T extends { type: 'open' } ? 'opened' : 'group'>> {
    if (this.failed) throw this.failed;
    const said = await new Promise<FromParquet>((answer, reject) => {
      this.settle = { answer, reject };
      this.worker.postMessage(request);
    });
    if (said.type === 'failed')
      throw new EngineError({ code: 'unreadable', values: { file: file.name, line: null } });
    return said as Answer<T extends { type: 'open' } ? 'opened' : 'group'>;
  }
}

const piece = 'parquet_piece';

/** Reads Parquet a row group at a time: while one goes into the table, the next is read. */
export function parquetReader(engine: DuckDb, worker: ParquetWorker, file: File): FileReader {
  return {
    shape: async () => {
      const { rows, schema } = await worker.ask({ type: 'open', file }, file);
      await engine.makeTable(piece, schema);
      const described = await engine.rows(`DESCRIBE ${piece}`);
      await engine.run(`DROP TABLE ${piece}`);
      return { columns: described.map(([name, type]) => columnOf(String(name), String(type))), rows };
    },
    load: async (table, own, kept, onRead) => {
      const { groups } = await worker.ask({ type: 'open', file }, file);
      const read = async (group: number) =>
        group < groups ? worker.ask({ type: 'read', group }, file) : null;
      const cells = own.map((column, at) => readInto(column, kept[at])).join(', ');
      let next = await read(0);
      for (let group = 0; next; group++) {
        const { stream } = next;
        const [following] = await Promise.all([
          read(group + 1),
          (async () => {
            await engine.makeTable(piece, stream);
            await engine.run(`INSERT INTO ${table} SELECT ${cells} FROM ${piece}`);
            await engine.run(`DROP TABLE ${piece}`);
          })(),
        ]);
        onRead((group + 1) / groups);
        next = following;
      }
      return null;
    },
  };
}
