import type { Request } from '../blueprint/request';
import type { Session } from '../blueprint/session';
import type { AttributionRequest } from './attribution/messages';
import { isOfPaths } from './attribution/isOfPaths';
import { PathsSession } from './attribution/pathsSession';
import { AttributionSession } from './attribution/session';
import { CountedSession } from './journeys/countedSession';
import { isOfEvents } from './journeys/isOfEvents';
import type { JourneysRequest } from './journeys/messages';
import { JourneysSession } from './journeys/session';
import { isOfPatterns } from './lifetime/isOfPatterns';
import type { LifetimeRequest } from './lifetime/messages';
import { PatternsSession } from './lifetime/patternsSession';
import { LifetimeSession } from './lifetime/session';
import { isOfSubscriptions } from './lifetime/subscriptions/isOfSubscriptions';
import { SubscriptionsSession } from './lifetime/subscriptions/session';
import type { ScorecardRequest } from './scorecard/messages';
import { ScorecardSession } from './scorecard/session';
import { CountsSession } from './timeToValue/countsSession';
import { isOfCounts } from './timeToValue/isOfCounts';
import type { TimeToValueRequest } from './timeToValue/messages';
import { TimeToValueSession } from './timeToValue/session';

type AnyRequest =
  AttributionRequest | LifetimeRequest | TimeToValueRequest | JourneysRequest | ScorecardRequest;

/** What the worker runs for each analysis, by its id. A description of the analysis made the request. */
export const sessions: {
  [Kind in AnyRequest['kind']]: (request: Extract<AnyRequest, { kind: Kind }>) => Session;
} = {
  attribution: (request) =>
    isOfPaths(request) ? new PathsSession(request) : new AttributionSession(request),
  lifetime: (request) => {
    if (isOfSubscriptions(request)) return new SubscriptionsSession(request);
    return isOfPatterns(request) ? new PatternsSession(request) : new LifetimeSession(request);
  },
  'time to value': (request) =>
    isOfCounts(request) ? new CountsSession(request) : new TimeToValueSession(request),
  journeys: (request) => (isOfEvents(request) ? new JourneysSession(request) : new CountedSession(request)),
  scorecard: (request) => new ScorecardSession(request),
};

/** Begins the analysis that a request asks for. */
export function sessionFor(request: Request): Session {
  const begin: unknown = Reflect.get(sessions, request.kind);
  if (typeof begin !== 'function') throw new Error(`There is no analysis ${request.kind}.`);
  return (begin as (request: Request) => Session)(request);
}
