import type { RecipesOf } from '../../../taskpane/texts/recipes';

const gives = '归因的成本：每个广告系列在每笔订单和所带来金额上的花费。';

export const advertising: RecipesOf<'advertising'> = {
  googleAds: {
    where: '广告系列表格：添加细分“天”，然后下载表格。',
    choose: '按天的广告系列，CSV 格式，包含 Cost 和 Currency code，界面语言为英文。日期按账户时区。',
    mind: '没有细分时，各行没有日期。标题上方有两行，下方最多有七行 Total:。Excel .csv 为以制表符分隔的 UTF-16。',
    gives,
  },
  metaAds: {
    where: '在 Ads Manager 中将广告系列表格按天细分，然后导出。',
    choose: 'CSV 或 XLSX，包含 Amount spent 和 Impressions。',
    mind: '货币写在标题中，例如 Amount spent (EUR)。没有广告系列的一行是其他行的合计，不计入。没有细分时，一行即为所有日期。',
    gives,
  },
  linkedInAds: {
    where: '在 Campaign Manager 中按天导出广告系列效果报告。',
    choose: 'CSV。日期为 UTC，月份在前。',
    mind: '标题上方有报告名称和日期等行，末尾可能有 Total 行。',
    gives,
  },
  tikTokAds: {
    where: '在 Ads Manager 中按天导出广告系列报告。',
    choose: 'CSV 或 XLSX，包含 Date、Campaign name、Cost、Impressions 和 Clicks。日期按账户时区。',
    mind: '末尾有 Total 行。Cost 可能带符号，例如 $1,234.56，文件并不总是注明货币。',
    gives,
  },
};
