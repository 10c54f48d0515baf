import type { FilledVisit } from './filled';
import { hostOf } from './hostOf';
import { matcherOf } from './matcher';
import { type PatternProblem, readPattern } from './patternSyntax';

/** What a rule looks at: a text of the visit, or the host it came from. */
export const ruleFields = ['Source', 'Medium', 'Campaign', 'Referrer', 'Host'] as const;
export const ruleTests = ['Contains', 'Is', 'Starts with', 'Matches'] as const;

export type RuleField = (typeof ruleFields)[number];
export type RuleTest = (typeof ruleTests)[number];

/** A rule of a team's own as it is written down. */
export interface WrittenRule {
  field: RuleField;
  test: RuleTest;
  /** Tidy, in the case it was written in. */
  text: string;
  /** The channel of the visits it fits, or `own`: the host is the team's own, nobody comes from there. */
  channel: string;
}

export interface ChannelRule {
  field: RuleField;
  fits(visit: FilledVisit): boolean;
  /** `null`: the host is one's own. */
  channel: string | null;
}

/** Why a rule cannot be used. */
export type RuleProblem =
  { code: 'ownIsHost' } | { code: 'badPattern'; values: { text: string; problem: PatternProblem } };

const own = 'own';

/** A written rule made ready, or why it cannot be. Case makes no difference, `www.` none for a host, and subdomains are their host. */
export function channelRule({
  field,
  test,
  text,
  channel,
}: WrittenRule): ChannelRule | { problem: RuleProblem } {
  const isOwn = channel.toLowerCase() === own;
  if (isOwn && field !== 'Host') return { problem: { code: 'ownIsHost' } };
  const tested = testOf(field, test, text);
  if ('problem' in tested)
    return { problem: { code: 'badPattern', values: { text, problem: tested.problem } } };
  const { holds } = tested;
  const key = keys[field];
  return { field, fits: (visit) => holds(visit[key]), channel: isOwn ? null : channel };
}

const keys = {
  Source: 'source',
  Medium: 'medium',
  Campaign: 'campaign',
  Referrer: 'referrer',
  Host: 'host',
} as const satisfies Record<RuleField, keyof FilledVisit>;

function testOf(
  field: RuleField,
  test: RuleTest,
  text: string,
): { holds(value: string): boolean } | { problem: PatternProblem } {
  const due = text.toLowerCase();
  switch (test) {
    case 'Contains':
      return { holds: (value) => value.includes(due) };
    case 'Is':
      return { holds: field === 'Host' ? isHost(hostOf(due) || due) : (value) => value === due };
    case 'Starts with':
      return { holds: (value) => value.startsWith(due) };
    case 'Matches': {
      const read = readPattern(text);
      return 'problem' in read ? read : { holds: matcherOf(read.pattern) };
    }
  }
}

const isHost =
  (host: string) =>
  (value: string): boolean =>
    value === host || value.endsWith(`.${host}`);
