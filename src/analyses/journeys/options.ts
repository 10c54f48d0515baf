/** How steps follow each other, as `FUNNEL` has it. */
export const orders = ['ordered', 'strict', 'any'] as const;

/** What the user has set, as typed. */
export const options = { steps: '', order: 'ordered', window: '', top: '10' };
export type JourneysChoices = typeof options;
