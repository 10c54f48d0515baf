import { isObject } from '../cells/isObject';
import { analysisVersion, type Kept, type Migration, upToDate } from './analysisVersions';
import type { AnalysisDefinition } from './types';

/** What the text of one definition turns out to be. */
export type Reading =
  | { kind: 'analysis'; id: string; analysis: AnalysisDefinition }
  | { kind: 'newer'; id: string }
  | { kind: 'damaged'; id: null };

/** Reads a definition that this or any other release has saved. */
export function readKept(text: string, migrations?: readonly Migration[]): Reading {
  const kept = parsed(text);
  if (!kept) return { kind: 'damaged', id: null };
  const current = migrations ? migrations.length + 1 : analysisVersion;
  if (kept.version > current) return { kind: 'newer', id: kept.id };
  const analysis = upToDate(kept, migrations);
  return isDefinition(analysis) ? { kind: 'analysis', id: kept.id, analysis } : { kind: 'damaged', id: null };
}

/** Every release, whatever else it changes, keeps `id` and `version`. */
function parsed(text: string): Kept | null {
  try {
    const value: unknown = JSON.parse(text);
    const isKept =
      isObject(value) &&
      typeof value.id === 'string' &&
      Number.isInteger(value.version) &&
      Number(value.version) > 0;
    return isKept ? (value as Kept) : null;
  } catch {
    return null;
  }
}

function isDefinition(value: object): value is AnalysisDefinition {
  const { kind, name, comment, language, createdAt, updatedAt, sources, output } = value as Record<
    string,
    unknown
  >;
  return (
    [kind, name, comment, language, createdAt, updatedAt].every((text) => typeof text === 'string') &&
    Array.isArray(sources) &&
    sources.every((source) => isObject(source) && isPlace(source.place)) &&
    (output === null || isObject(output))
  );
}

const isPlace = (place: unknown): boolean => isObject(place) && typeof place.address === 'string';
