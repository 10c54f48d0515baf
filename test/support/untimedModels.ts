/** The models that need no times, which counted paths give as the log does. */
export const untimedModels = [
  'First touch',
  'Last touch',
  'Last non-direct',
  'Linear',
  'Linear distinct',
  'Position based',
  'J shaped',
  'Inverse J',
  'Participation',
  'Markov',
  'Removal effect',
  'Shapley',
];
