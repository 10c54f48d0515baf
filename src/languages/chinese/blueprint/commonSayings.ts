import type { CommonSayings } from '../../../blueprint/commonSayings';
import { columnWord } from './leftOutTexts';

/** What any analysis may say. */
export const commonSayings: CommonSayings = {
  noSuchRow: ({ row }) => `结果中没有 ${row} 这一行。`,
  periodNotOver: '此期间尚未结束。',
  noCount: ({ column, row, number }) =>
    `${columnWord(column)}，第 ${row} 行：${number} 不是计数。计数须为不小于 0 的整数。`,
  stopped: '分析意外停止。请重试。',
  stoppedAfterwards: '分析意外停止。请重新运行。',
};
