import type { Run } from '../../blueprint/run';
import type { BuyingRequest } from './messages';
import { lifetimeResultTexts } from './resultTexts';

const { origin: say } = lifetimeResultTexts;

/** Where the data lie, one line a table that this analysis alone has. */
export const sources = ({ source, others }: Run<BuyingRequest>): string[] => [
  say.source(source.address),
  ...(['spend', 'cohorts', 'rest'] as const).flatMap((id) =>
    id in others ? [say[id](others[id].source.address)] : [],
  ),
];
