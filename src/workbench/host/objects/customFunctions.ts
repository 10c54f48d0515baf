import type { Target } from '../context';
import type { ObjectType } from '../members';

/** Where the dispatcher of office.js delivers the results of worksheet functions. */
export const customFunctionsType: ObjectType<Target<'CustomFunctions'>> = {
  name: 'CustomFunctions',
  methods: {
    SetInvocationArrayResults: ({ context }, results: unknown) => context.acceptResults(results),
    SetInvocationResults: ({ context }, results: unknown) => context.acceptResults(results),
    _SetOsfControlContainerReadyForCustomFunctions: ({ context }) => context.functionsReady(),
    // Feature 2 shortens the pause between two deliveries of results.
    _GetEnabledFeatures: () => [2],
  },
};
