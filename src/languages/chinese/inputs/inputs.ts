import type { InputTexts } from '../../../taskpane/texts/inputs';

const anyDate = '这不是日期。请输入日期，例如 2026-03-31。';
const dateOrNone = '这不是日期。请输入日期（例如 2026-03-31），或留空。';
const anyNumber = '这不是数字。请输入不带货币符号的数字，例如 129.90。';

export const inputs: InputTexts = {
  title: '准备数据',
  back: '返回',

  tables: {
    title: '空白表格',
    help: '添加一张带表格的工作表，可在其中输入或粘贴。Excel 会检查您输入的内容。',
    insert: (name) => `插入“${name}”`,
    inserting: '正在添加表格……',
    inserted: (name, sheet) =>
      `表格位于工作表“${sheet}”。请填写各行，或将数据粘贴到标题下方，然后将其用于“${name}”。`,
    use: '使用此表格',
    empty: '表格仍为空。请在标题下方至少填写一行。',
  },

  table: {
    journeys: {
      name: '旅程',
      about: '每次触达或每笔订单一行：谁、何时、哪个触点、多少金额。',
      line: '每次触达或每笔订单一行。填好后，请在 Touchstone 中选择“使用此表格”，或在“归因”选项卡打开时选择其中一个单元格。',
    },
    orders: {
      name: '订单',
      about: '每笔订单一行：谁、何时、多少金额。',
      line: '每笔订单一行。填好后，请在 Touchstone 中选择“使用此表格”，或在“终身价值”选项卡打开时选择其中一个单元格。',
    },
    signUps: {
      name: '注册',
      about: '每位客户一行：何时注册，何时获得价值。',
      line: '每位客户一行；仍在等待的客户没有价值日期。填好后，请在 Touchstone 中选择“使用此表格”，或在“价值实现”选项卡打开时选择其中一个单元格。',
    },
    subscriptions: {
      name: '订阅',
      about: '每位客户一行：试用开始、首次付款、取消。',
      line: '每位客户一行；尚未付款的客户没有首次付款日期。填好后，请在 Touchstone 中选择“使用此表格”，或在“价值实现”选项卡打开时选择其中一个单元格。',
    },
    costs: {
      name: '成本',
      about: '每个触点一行：花费多少。用于触达位于另一张表格的归因。',
      line: '每个触点一行，名称与触达数据中的一致。填好后，请在 Touchstone 中选择“使用此表格”，或在“归因”选项卡的“成本”下填写其名称。',
    },
    rates: {
      name: '汇率',
      about: '每种货币一行：一单位合报告货币多少。',
      line: '每种货币一行，报告货币的汇率为 1。填好后，请在 Touchstone 中选择“使用此表格”，或在“终身价值”或“归因”选项卡的“汇率”下填写其名称。',
    },
  },

  column: {
    customer: {
      heading: '客户',
      help: '是谁：ID 或电子邮件地址，每一行写法一致。',
      advice: '客户不能为空。请输入 ID 或电子邮件地址。',
    },
    time: {
      heading: '时间',
      help: '何时发生：日期；若知道，可加上时刻。',
      advice: '这不是日期。请输入日期，例如 2026-03-31，或带时刻，例如 2026-03-31 14:30。',
    },
    touchpoint: {
      heading: '触点',
      help: '客户接触了什么：电子邮件、付费搜索……若该行只是订单，请留空。',
    },
    costsOf: {
      heading: '触点',
      help: '费用花在何处，名称与触达数据中的一致。',
      advice: '触点不能为空。名称请与触达数据中的一致。',
    },
    currencyOf: {
      heading: '货币',
      help: '货币代码或符号，与数据中的一致，例如 EUR。',
      advice: '货币不能为空。请输入代码，例如 EUR。',
    },
    rate: {
      heading: '汇率',
      help: '一单位该货币合报告货币多少；报告货币本身为 1。',
      advice: '这不是汇率。请输入数字，例如 0.92。',
    },
    campaign: { heading: '营销活动', help: '可选：属于哪个营销活动。' },
    value: {
      heading: '价值',
      help: '订单带来的金额。若该行只是触达，请留空；退款小于 0。',
      advice: anyNumber,
    },
    currency: {
      heading: '货币',
      help: '货币代码，例如 EUR。仅当金额有多种货币时填写。',
      advice: '这不是常见的货币代码。若正确，可以保留。',
    },
    date: { heading: '日期', help: '下单日期。', advice: anyDate },
    amount: {
      heading: '金额',
      help: '订单带来的金额。退款单独一行，小于 0。',
      advice: anyNumber,
    },
    orderId: {
      heading: '订单编号',
      help: '可选：订单的编号，同一订单的各行只计一次。',
    },
    segment: {
      heading: '细分',
      help: '可选：用来区分客户的依据，例如渠道、国家或方案。',
    },
    signedUp: { heading: '注册日期', help: '客户注册的日期。', advice: anyDate },
    reachedValue: {
      heading: '首次价值日期',
      help: '客户首次从产品中获益的日期。仍在等待的客户请留空。',
      advice: dateOrNone,
    },
    plan: { heading: '方案', help: '可选：订阅的方案。每个方案有一条曲线。' },
    left: {
      heading: '流失日期',
      help: '未获得价值便离开的日期。否则留空。',
      advice: dateOrNone,
    },
    trialStarted: {
      heading: '试用开始',
      help: '试用（或无试用时订阅）开始的日期。',
      advice: anyDate,
    },
    firstPaid: {
      heading: '首次付款',
      help: '首次付款的日期。尚未付款的客户请留空。',
      advice: dateOrNone,
    },
    cancelled: {
      heading: '取消日期',
      help: '未付款便取消的日期。否则留空。',
      advice: dateOrNone,
    },
    cost: {
      heading: '成本',
      help: '在触达数据的时间范围内，该触点共花费多少。',
      advice: '这不是成本。请输入大于或等于 0 的数字，不带货币符号。',
    },
  },

  exports: {
    title: '来自您的系统',
    help: '如何取得 Touchstone 能立即识别的文件。在 Excel 中打开它，各列会自动识别。',
    search: '搜索系统',
    searchExample: 'Shopify、GA4、成本……',
    count: (count) => `${count} 种导出`,
    none: '未找到系统。任何含有客户、时间以及金额或触点的表格都可以使用。',
    groups: {
      shops: '商店',
      payments: '付款与订阅',
      webAnalytics: '网站分析',
      customers: '客户关系',
      productAnalytics: '产品分析',
      advertising: '广告',
    },
    parts: {
      where: '位置',
      needs: '列',
      choose: '选择',
      mind: '注意',
      gives: '用途',
      sql: '查询',
      query: '使用 Power Query',
      copy: '复制查询',
      copied: '已复制',
    },
    unsure: '尚未见过其原始文件。窗格在将其视为此类导出之前会先询问。',
  },

  steps: {
    file: [
      '数据 › 获取数据 › 来自文件 › 从文本/CSV，然后选择文件。',
      '在预览中检查编码和分隔符，然后选择“转换数据”。',
      '其他国家/地区的日期和金额：更改类型 › 使用区域设置，选择文件所属的国家/地区。ID 保留为文本。',
      '“关闭并上载”将表格放入工作表。“刷新”会重新读取文件。',
    ],
    folder: [
      '将所有文件放入同一文件夹。数据 › 获取数据 › 来自文件 › 从文件夹。',
      '“合并并转换数据”将它们合成一张表格。',
      '其他国家/地区的日期和金额：更改类型 › 使用区域设置，选择文件所属的国家/地区。ID 保留为文本。',
      '关闭并上载。“刷新”会读入新增的文件。',
    ],
    lines: [
      '将文件解压到同一文件夹。数据 › 获取数据 › 来自文件 › 从文件夹，然后“合并并转换数据”，每行放入一列。',
      '转换 › 分析 › JSON，将每行变为记录。',
      '展开记录，并选择列。',
      '关闭并上载。',
    ],
    database: [
      '在 Windows 中设置数据库的 ODBC 驱动程序。Excel 的 Power Query 没有 BigQuery 专用连接器。',
      '数据 › 获取数据 › 自其他源 › 从 ODBC。',
      '在“高级选项”下粘贴查询。',
      '关闭并上载。“刷新”会再次运行查询。',
    ],
  },
};
