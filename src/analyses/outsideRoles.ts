/** Of the roles of the main tables those that statements know, by the analysis. */
export const outsideRoles: Readonly<Record<string, readonly string[] | undefined>> = {
  attribution: ['customer', 'time', 'touchpoint', 'value', 'orderId', 'milestone'],
  lifetime: ['customer', 'time', 'value', 'orderId'],
  'time to value': ['start', 'reached', 'lost', 'segment'],
  journeys: ['customer', 'time', 'event'],
};
