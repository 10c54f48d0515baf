import type { EventsRequest, JourneysRequest } from './messages';

/** Whether the rows of a request are events; else they came counted. */
export const isOfEvents = (request: JourneysRequest): request is EventsRequest => 'event' in request.columns;
