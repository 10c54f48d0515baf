import type { DialectId } from '../../../src/queries';

/** An engine that runs the statements of a dialect. */
export interface Engine {
  name: string;
  dialect: DialectId;
  run(sql: string): Promise<void>;
  ask(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
  /** So many random logs are tried: some take seconds for a statement. */
  runs: number;
  /** It knows no clock but that of UTC. */
  hasNoZones?: true;
  /** What it writes otherwise where a table is made; absent: as the standard has it. */
  tables?: { end: string } | { areViews: true };
}

/** An engine by its name, and how it is started; `null`: it is not installed. */
export interface Startable {
  name: string;
  /** Everybody who runs these tests has it. */
  isRequired: boolean;
  isThere(): boolean;
  start(): Promise<Engine>;
}
