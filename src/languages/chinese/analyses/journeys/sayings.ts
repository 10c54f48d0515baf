import type { Sentences } from '../../../../cells';
import type { JourneysSaying } from '../../../../analyses/journeys/sayings';

/** What is said of a result of journeys, and why there is none. */
export const journeysSayings: Sentences<JourneysSaying> = {
  noSuchEvent: ({ name, events, more }) =>
    `数据中没有事件“${String(name)}”。现有事件：${events.join(', ')}${more > 0 ? `，另有 ${more} 个` : ''}。`,
  stepTwice: ({ step }) => `步骤“${step}”出现了两次。顺序不限时，每个步骤只计一次。`,
  stepsShareEvent: ({ step, other }) =>
    `步骤“${other}”与“${step}”有共同的事件。两个步骤的事件须完全相同，或没有共同的事件。`,
  noStep: ({ name }) => `“${name}”不是漏斗的步骤，不能设为可跳过。`,
  stepAtEnd: ({ step, end }) => `“${step}”是${end === 'first' ? '首个' : '最后一个'}步骤，不能跳过。`,
  trendTooLong: ({ inPane }) =>
    `各期间的窗口相互重叠，逐一追踪${inPane ? '在单元格中耗时过长；请使用有足够时间的 Touchstone 窗格，或' : '耗时过长；请'}选择更长的期间或更短的窗口。`,
  isStep: ({ step }) => `“${step}”是漏斗的步骤，不能作为结束尝试的事件。`,
  moreTimeBefore: '不设窗口时，较早进入的客户有更多时间继续：要对比各周期，请在“选项”下设定窗口。',
  notCompared: '其中一个期间无人进入，或窗口均未结束：两者不作对比。',
  noSuchPart: '没有旅程含有所选的起点或终点事件之间的部分。',
  periodsNotMature: ({ periods }) =>
    `${periods} 个周期尚未完结：其最后一天及其后的窗口还没有结束，转化率以虚线绘出，不宜比较。`,
  countedByEntry: '客户按首个步骤所在的周期计数；在多个周期进入的客户，在每个周期各计一次。',
  stepsGuessed: '这些步骤是多数客户都有的事件，按通常的先后顺序排列。可在“选项”下自行选择步骤。',
  somePaths: ({ shown, all }) => `共 ${all} 条不同路径，仅显示其中最常见的 ${shown} 条。`,
  nothingCounted: '没有一行含有已计数的转移或步骤。',
  countedTransitions:
    '已计数的转移不含客户：漏斗、路径，以及谁这样走过，都需要日志本身。多行合并后没有等待中位数。',
  countedSteps: '已计数的步骤不含客户：转移、路径，以及谁到达或流失，都需要日志本身。',
  stepsUnnamed: '步骤以编号表示。可在“选项”下填写名称，或选择名称列。',
  stepsNotNumbered: ({ row, step }) => `第 ${row} 行：这里应是步骤 ${step}。步骤从 1 开始编号，每个一次。`,
  stepGrows: ({ row }) => `第 ${row} 行：到达此步骤的客户多于前一个步骤，或窗口已结束的客户多于到达的客户。`,
  noEvents: '没有一行同时包含客户、时间和事件。',
};
