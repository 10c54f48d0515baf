/** The models of attribution in Chinese, by the names that formulas know them by. */
const models: Readonly<Record<string, { name: string; help: string }>> = {
  'First touch': { name: '首次触达', help: '全部归于首次触达：开启旅程的那一次。' },
  'Last touch': { name: '末次触达', help: '全部归于末次触达：结束旅程的那一次。' },
  'Last non-direct': {
    name: '末次非直接触达',
    help: '全部归于最后一次非直接触达；若全部为直接触达，则归于最后一次。',
  },
  Linear: { name: '线性', help: '每次触达份额相同。' },
  'Linear distinct': { name: '去重线性', help: '每个不同的触点份额相同，无论触达多少次。' },
  'Time decay': { name: '时间衰减', help: '触达距交易每早一个半衰期，权重减半（7 天）。' },
  'Position based': { name: '基于位置', help: '首次触达 40%，末次触达 40%，其间各次平分 20%。' },
  'J shaped': { name: 'J 形', help: '首次触达 20%，末次触达 60%，其间各次平分 20%。' },
  'Inverse J': { name: '反 J 形', help: '首次触达 60%，末次触达 20%，其间各次平分 20%。' },
  Custom: { name: '自定义', help: '自定首次、其间与末次触达的份额。' },
  'W shaped': { name: 'W 形', help: '首次触达、线索与商机各 30%，其余 10%。需要里程碑。' },
  'Full path': { name: '全路径', help: '首次触达、线索、商机与成交触达各 22.5%，其余 10%。需要里程碑。' },
  Participation: { name: '参与度', help: '每个不同的触点都获得全部金额；合计超过 100% 是有意为之。' },
  Markov: { name: '马尔可夫', help: '按缺少该触点时会损失的比例分配，依据马尔可夫链（1 阶）。' },
  'Removal effect': { name: '移除效应', help: '缺少该触点时会失去的转化占比：马尔可夫分配的依据。' },
  Shapley: { name: 'Shapley 值', help: '共同出现的触点对转化率的公平份额（Shapley 值）。' },
};

export const modelName = (model: string): string => models[model]?.name ?? model;

/** A model in a sentence: in quotation marks, since "首次触达" is also an ordinary word. */
export const quoted = (model: string): string => `“${modelName(model)}”`;

/** How a model shares the credit; one that is not known here, as it is described. */
export const modelHelp = (model: string, description = ''): string => models[model]?.help ?? description;
