import type { AttributionRequest, PathsRequest } from './messages';

/** Whether the journeys of a request come counted. */
export const isOfPaths = (request: AttributionRequest): request is PathsRequest => 'path' in request.columns;
