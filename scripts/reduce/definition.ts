import { readFileSync } from 'node:fs';
import type { Definition, Kind } from './asked';
import { events } from './events';
import { orders } from './orders';
import { DefinitionError, oneOf, type Parts } from './parts';
import { touches } from './touches';
import { waits } from './waits';

const kinds: readonly Kind[] = [touches, orders, waits, events];

export function definitionIn(file: string): Definition {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new DefinitionError(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
  return definitionOf(given);
}

/** @throws DefinitionError that names the part and what it may be. */
export function definitionOf(given: unknown): Definition {
  const asked = (given as Parts | null)?.reduction ?? 'paths';
  const all = kinds.flatMap(({ reductions }) => reductions);
  const reduction = oneOf(asked as string, 'reduction', all);
  const kind = kinds.find(({ reductions }) => reductions.includes(reduction)) ?? touches;
  return kind.read(given as Parts);
}
