/** What the models of attribution are called in Chinese. A formula knows them by their English names. */
export const modelNames: Readonly<Record<string, string>> = {
  'First touch': '首次触达',
  'Last touch': '末次触达',
  'Last non-direct': '末次非直接触达',
  Linear: '线性',
  'Linear distinct': '去重线性',
  'Time decay': '时间衰减',
  'Position based': '基于位置',
  'J shaped': 'J 形',
  'Inverse J': '反 J 形',
  Custom: '自定义',
  'W shaped': 'W 形',
  'Full path': '全路径',
  Participation: '参与度',
  Markov: '马尔可夫',
  'Removal effect': '移除效应',
  Shapley: 'Shapley 值',
};

export const modelName = (model: string): string => modelNames[model] ?? model;
