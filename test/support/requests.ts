import { requestOf as attribution } from '../../src/analyses/attribution/request';
import { requestOf as journeys } from '../../src/analyses/journeys/request';
import { requestOf as lifetime } from '../../src/analyses/lifetime/request';
import { requestOf as scorecard } from '../../src/analyses/scorecard/request';
import { requestOf as timeToValue } from '../../src/analyses/timeToValue/request';
import type { Analysis, RequestOf } from '../../src/blueprint/analysis';

/** What makes the request of each analysis, which the pane loads with the first table. */
export const requests = { attribution, lifetime, timeToValue, journeys, scorecard };

const byId: Readonly<Record<string, RequestOf>> = { ...requests, 'time to value': timeToValue };

export const requestFor = ({ id }: Pick<Analysis, 'id'>): RequestOf => byId[id];
