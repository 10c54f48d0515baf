/** Names the figure that counts a whole cohort. */
export const wholeCohort = 'Customers';

/** Names the row of all cohorts: no period is called so. */
export const allCohorts = 'All';
