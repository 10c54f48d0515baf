import type { Sentences } from '../../../../cells';
import type { JourneysSaying } from '../../../../analyses/journeys/sayings';

/** What is said of a result of journeys, and why there is none. */
export const journeysSayings: Sentences<JourneysSaying> = {
  noSuchEvent: ({ name, events, more }) =>
    `漏斗步骤：数据中没有事件“${String(name)}”。现有事件：${events.join(', ')}${more > 0 ? `，另有 ${more} 个` : ''}。`,
  stepsGuessed: '这些步骤是多数客户都有的事件，按通常的先后顺序排列。可在“选项”下自行选择步骤。',
  somePaths: ({ shown, all }) => `共 ${all} 条不同路径，仅显示其中最常见的 ${shown} 条。`,
  noEvents: '没有一行同时包含客户、时间和事件。',
};
