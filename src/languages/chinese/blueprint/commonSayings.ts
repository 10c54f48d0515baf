import type { CommonSayings } from '../../../blueprint/commonSayings';

/** What any analysis may say. */
export const commonSayings: CommonSayings = {
  noSuchRow: ({ row }) => `结果中没有 ${row} 这一行。`,
  periodNotOver: '此期间尚未结束。',
  stopped: '分析意外停止。请重试。',
  stoppedAfterwards: '分析意外停止。请重新运行。',
};
