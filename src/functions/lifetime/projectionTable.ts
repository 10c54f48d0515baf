import type { SbgFit } from '../../analytics/lifetime/sbg';
import { expectedLifetime, retentionRate, survival } from '../../analytics/lifetime/sbgProjection';
import { pooledSurvivors, type Survivors } from '../../analytics/lifetime/survivors';
import type { OutputCell } from '../output';
import type { TableColumn } from '../table';

export interface ProjectionOptions {
  /** Last period of the table, unless the survivors go on longer. */
  periods: number;
  /** A period. */
  discountRate: number;
}

/** One row a period, then the parameters and what follows from them. */
export function projectionTable(
  cohorts: readonly Survivors[],
  fit: SbgFit,
  { periods, discountRate }: ProjectionOptions,
): TableColumn[] {
  const actual = pooledSurvivors(cohorts);
  const model = survival(fit, Math.max(periods, actual.length - 1)).map((share) => share * actual[0]);
  const facts = factsOf(cohorts, fit, actual, discountRate);
  const blanks = facts.map(() => '');
  const ages = [...model.keys()];
  return [
    { heading: { code: 'period' }, format: 'text', cells: [...ages, ...facts.map(([name]) => name)] },
    {
      heading: { code: 'actual' },
      format: 'number',
      cells: [...ages.map((t) => actual[t] ?? ''), ...facts.map(([, fact]) => fact)],
    },
    { heading: { code: 'model' }, format: 'number', cells: [...model, ...blanks] },
    {
      heading: { code: 'retentionRate' },
      format: 'share',
      cells: [...ages.map((t) => (t === 0 ? '' : retentionRate(fit, t))), ...blanks],
    },
  ];
}

function factsOf(
  cohorts: readonly Survivors[],
  fit: SbgFit,
  actual: Survivors,
  discountRate: number,
): [name: string, fact: OutputCell][] {
  const lifetime = expectedLifetime(fit, discountRate);
  const finite = (periods: number): OutputCell =>
    periods < Infinity ? periods : 'infinite: alpha is not above 1; give a discountRate';
  return [
    ['Alpha', fit.alpha],
    ['Beta', fit.beta],
    ['Log-likelihood', fit.logLikelihood],
    ['Discount rate', discountRate],
    ['Expected lifetime, not yet acquired', finite(lifetime)],
    ['Expected lifetime, just acquired', finite(lifetime - 1)],
    ['Converged', fit.bound ? 'at its bound' : 'yes'],
    ...notesOf(cohorts, fit, actual).map((note): [string, string] => ['Note', note]),
  ];
}

/** Retention that rises by less over the periods observed is as good as constant. */
const noticeable = 0.001;

function notesOf(cohorts: readonly Survivors[], fit: SbgFit, actual: Survivors): string[] {
  const notes: string[] = [];
  const first = retentionRate(fit, 1);
  const last = retentionRate(fit, actual.length - 1);
  if (fit.bound === 'constant') {
    notes.push(
      `Retention does not rise with age: alpha and beta grow to their bound and only their ratio counts. ` +
        `The model is a constant retention of ${percent(first)}.`,
    );
  } else if (fit.bound) {
    notes.push(
      'Nobody is lost after period 1: alpha and beta shrink to their bound. The model takes those left to stay for ever.',
    );
  } else if (last - first < noticeable) {
    notes.push(
      `Retention hardly rises with age, from ${percent(first)} to ${percent(last)}: alpha and beta are known by their ratio only.`,
    );
  }
  if (cohorts.length > 1) notes.push(`Actual and Model are of ${cohorts.length} cohorts together.`);
  return notes;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
