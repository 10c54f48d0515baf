import type { Standing } from '../pane/Pane';
import { Working } from '../pane/TabPanel';
import { FieldOf } from '../setup/fieldParts';
import { Steps } from '../setup/SetUp';
import { later } from './later';

/** What the next screens need comes while the user looks at the first one. */
export async function fetchNextScreens(pane: Standing): Promise<void> {
  await Promise.all<unknown>([
    later(import(/* webpackChunkName: "commands" */ './commandCode')).then(({ begin }) => begin(pane)),
    import('../../worker/analyse'),
    Working.fetch(),
    FieldOf.fetch(),
    Steps.fetch(),
    import('../result.css'),
    import('../charts.css'),
    import('../kept.css'),
    import('../functionHelp.css'),
    import('../inputs.css'),
    import('../outside.css'),
  ]);
}
