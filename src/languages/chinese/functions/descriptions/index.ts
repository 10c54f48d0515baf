import { settingsText } from './settings';
import { attribution } from './attribution';
import { cleaning } from './cleaning';
import { events } from './events';
import { lifetime } from './lifetime';
import { models } from './models';
import { scorecard } from './scorecard';
import { subscriptions } from './subscriptions';
import { timeToValue } from './timeToValue';
import type { Translations } from './translations';

export const topics: readonly Translations[] = [
  attribution,
  models,
  lifetime,
  subscriptions,
  timeToValue,
  events,
  scorecard,
  cleaning,
];

const descriptions: Translations = Object.assign({}, ...topics);

/** What Excel shows of a function, an argument or a name in AutoComplete; English where no translation exists yet. */
export const descriptionText = (english: string): string =>
  descriptions[english] ?? settingsText(english) ?? english;
