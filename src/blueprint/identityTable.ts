import { guessIdentities } from '../reading/guessIdentities';
import { besideTexts } from './besideTexts';
import type { TableRequest } from './request';
import type { Settings } from './settings';
import { pairTable } from './pairTable';
import { placeOf } from './tables';
import { analysisTexts } from './texts';

/** A table that says which customer an id in the data belongs to. Its rows come first. */
export interface IdentityTable extends TableRequest {
  columns: { id: number; customer: number };
}

const say = besideTexts.identities;

/** For any analysis of customers: the ids in all its other tables are put together by it. */
export const identities = pairTable(
  {
    id: 'identities',
    roles: () => [
      { id: 'id', name: say.id, holds: 'id', isRequired: true, isNeverEmpty: true },
      {
        id: 'customer',
        name: analysisTexts.roles.customer,
        holds: 'id',
        isRequired: true,
        isNeverEmpty: true,
      },
    ],
    guess: guessIdentities,
  },
  say,
);

/** The identity table as the worker takes it; `null`: there is none. */
export function identityTable({ identities: table }: Settings['tables']): IdentityTable | null {
  const { id = null, customer = null } = table?.columns ?? {};
  if (!table || id === null || customer === null) return null;
  return { columns: { id, customer }, ...placeOf(table) };
}
