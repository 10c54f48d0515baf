import { hostOf } from './hostOf';
import { siteOf } from './sites';
import type { Visit } from './visit';

/** A visit whose source and medium are filled in from its referrer, where it has neither. */
export interface FilledVisit extends Visit {
  /** The host the visit came from: of its source, where that is written as one, or the one source and medium were filled in from. */
  host: string;
  /** It came by a link, not by something its medium names. */
  isByLink: boolean;
}

export const direct = { source: '(direct)', medium: '(none)' } as const;
export const assistantMedium = 'ai-assistant';

/** Media of which nobody says more than that somebody came. */
const linkMedia = new Set(['', '(not set)', '(none)', 'referral']);

/** What tools write for a visit without a page before. */
const noReferrer = new Set(['', '(direct)', 'direct', '$direct', '(none)']);

/**
 * Fills in source and medium as GA4 does for a visit without parameters: a search engine is `organic`, an assistant
 * `ai-assistant`, any other page `referral`, and a visit of which nothing is known `(direct)`, `(none)`. What is given stays.
 */
export function filled(visit: Visit): FilledVisit {
  const { source, medium } = withMediumApart(visit);
  if (source === '' && medium === '') return { ...visit, ...fromReferrer(visit), isByLink: true };
  return {
    ...visit,
    source,
    // Assistants add their name to links as the source, without a medium.
    medium: medium === '' && siteOf(source)?.kind === 'assistant' ? assistantMedium : medium,
    host: hostOf(source),
    isByLink: linkMedia.has(medium),
  };
}

/** Reports of GA4 have both in one column: `google / organic`. */
function withMediumApart({ source, medium }: Visit): Pick<Visit, 'source' | 'medium'> {
  if (medium !== '') return { source, medium };
  const [first, second, ...more] = source.split(' / ');
  return second === undefined || more.length > 0 ? { source, medium } : { source: first, medium: second };
}

function fromReferrer({ campaign, referrer }: Visit): Pick<FilledVisit, 'source' | 'medium' | 'host'> {
  if (noReferrer.has(referrer)) {
    return campaign === '' ? { ...direct, host: '' } : { source: '', medium: '', host: '' };
  }
  const host = hostOf(referrer) || referrer;
  const site = siteOf(host);
  if (site?.kind === 'search') return { source: site.name, medium: 'organic', host };
  return { source: host, medium: site?.kind === 'assistant' ? assistantMedium : 'referral', host };
}
