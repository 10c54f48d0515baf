import type { Context } from '../context';
import { hostObject } from '../members';
import type { ObjectType } from '../members';

/** Where the dispatcher of office.js delivers the results of worksheet functions. */
export const customFunctions = (context: Context) => hostObject(customFunctionsType, context);

const customFunctionsType: ObjectType<Context> = {
  name: 'CustomFunctions',
  methods: {
    SetInvocationArrayResults: (context, results: unknown) => context.acceptResults(results),
    SetInvocationResults: (context, results: unknown) => context.acceptResults(results),
    _SetOsfControlContainerReadyForCustomFunctions: (context) => context.functionsReady(),
    // Feature 2 shortens the pause between two deliveries of results.
    _GetEnabledFeatures: () => [2],
  },
};

/** Services that office.js calls on its own, with nothing for us to do. */
export const addinService = (context: Context) => hostObject(addinServiceType, context);

const addinServiceType: ObjectType<Context> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => undefined },
};
