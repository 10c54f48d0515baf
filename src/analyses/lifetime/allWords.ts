import type { ResultWords } from '../../blueprint/analysis';
import type { Run } from '../../blueprint/run';
import type { AnyLifetimeResult, BuyingRequest, LifetimeRequest, LifetimeResult } from './messages';
import { isAboutSubscriptions, isOfSubscriptions } from './subscriptions/isOfSubscriptions';
import type { SubscriptionsRequest, SubscriptionsResult } from './subscriptions/messages';
import { subscriptionWords as ofStays } from './subscriptions/words';
import { lifetimeWords as ofBuying } from './words';

/** What is said of a result, be it of orders or of subscriptions. */
export const allWords: ResultWords<LifetimeRequest, AnyLifetimeResult> = {
  answer: (result, format) =>
    isAboutSubscriptions(result) ? ofStays.answer(result, format) : ofBuying.answer(result, format),

  figures: (result, format) =>
    isAboutSubscriptions(result) ? ofStays.figures(result, format) : ofBuying.figures(result, format),

  settings: (run, result, format) =>
    told(run, result, {
      ofStays: (...of) => ofStays.settings(...of, format),
      ofBuying: (...of) => ofBuying.settings(...of, format),
    }),

  sources(run) {
    const { request } = run;
    return isOfSubscriptions(request)
      ? ofStays.sources({ ...run, request })
      : ofBuying.sources({ ...run, request });
  },

  method: (run, result, format) =>
    told(run, result, {
      ofStays: (...of) => ofStays.method(...of, format),
      ofBuying: (...of) => ofBuying.method(...of, format),
    }),

  view: (id, { request }) => (isOfSubscriptions(request) ? ofStays : ofBuying).view(id),

  formula: (run, result, view) =>
    told(run, result, {
      ofStays: (...of) => ofStays.formula(...of, view),
      ofBuying: (...of) => ofBuying.formula(...of, view),
    }),

  // What is set alike for both, such as the last day, goes by the same label.
  typed: (cells) => ({ ...ofBuying.typed(cells), ...ofStays.typed(cells) }),

  refusals: { ...ofBuying.refusals, ...ofStays.refusals },

  opening: (view) => (view === 'mrr' ? ofStays : ofBuying).opening(view),

  behind: (figure, result, found, format) =>
    isAboutSubscriptions(result)
      ? ofStays.behind(figure, result, found, format)
      : ofBuying.behind(figure, result, found, format),
};

interface Tellers<T> {
  ofStays(run: Run<SubscriptionsRequest>, result: SubscriptionsResult): T;
  ofBuying(run: Run<BuyingRequest>, result: LifetimeResult): T;
}

function told<T>(run: Run<LifetimeRequest>, result: AnyLifetimeResult, tell: Tellers<T>): T {
  const { request } = run;
  const isOfStays = isOfSubscriptions(request);
  if (isOfStays && isAboutSubscriptions(result)) return tell.ofStays({ ...run, request }, result);
  if (!isOfStays && !isAboutSubscriptions(result)) return tell.ofBuying({ ...run, request }, result);
  throw new Error('This is no result of the request.');
}
