import type { FoldedTexts } from '../../../../analyses/journeys/foldedTexts';

/** Of the options of journeys those that are folded away and come later. */
export const journeysFolded: FoldedTexts = {
  optional: {
    label: '可跳过的步骤',
    help: '漏斗中除首尾以外的步骤。没有客户在这些步骤流失。',
    placeholder: '加入购物车',
  },
  exclude: {
    label: '步骤之间出现即结束尝试的事件',
    help: '在两个步骤之间做了其中之一的客户，只算到达之前的步骤；之后的尝试重新开始。',
    placeholder: '退货、取消',
  },
  fromEvent: { label: '转移与路径的起点', help: '一个或多个事件；留空：全部。' },
  upToEvent: { label: '转移与路径的终点', help: '一个或多个事件；留空：全部。' },
  collapse: {
    label: '连续重复只计一次',
    help: '邮件、邮件、搜索则计为邮件、搜索。',
  },
};
