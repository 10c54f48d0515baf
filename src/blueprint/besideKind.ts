import { isMoreId } from './moreTables';

/** What a table is that stands beside the main one in any analysis; `null`: its analysis alone knows. */
export function besideKind(id: string): 'identities' | 'rates' | 'segments' | 'moreTables' | null {
  if (id === 'identities' || id === 'rates' || id === 'segments') return id;
  return isMoreId(id) ? 'moreTables' : null;
}
