/** Names the row of the transitions that are not shown one by one. */
export const otherWays = 'other';
