import type { OutsideTexts } from '../../../taskpane/texts/outside';
import { modelName } from '../models';

export const outside: OutsideTexts = {
  elsewhere: '行数超出一张工作表？',
  fromFiles: '从文件读取',
  fromWarehouse: '从数据仓库读取',
  backToCells: '要重新读取单元格，请在上方选择。',
  warehouse: '数据仓库',
  table: '表',
  tableHelp:
    '表名，大小写与数据仓库所示一致，例如 Snowflake 中的 SHOP.EVENTS。此处不会打开任何连接：您只需复制 SQL。',
  columns: '列',
  columnsHelp: '列名之间用逗号分隔，或粘贴 DESCRIBE 的输出。',
  columnsFound: (count) => `${count} 列。`,
  noColumns: '其中没有找到列。请输入列名，中间用逗号分隔。',
  time: '时间为',
  times: {
    clock: '不带时区的日期和时间',
    instant: '带时区的日期和时间',
    date: '日期',
  },
  zone: '按此时区划分日期',
  zoneHelp: '例如 Europe/Berlin；留空为 UTC。',

  sequence: '同一时刻之内的顺序',
  sequenceHelp: '给行编号的列（如果有）。',
  byNames: '按名称从 A 到 Z',

  run: '在数据仓库中运行',
  runHelp:
    '复制每条语句并在数据仓库中运行，再把结果载入本工作簿的表格：通过 Power Query，或连同标题一起粘贴。然后选择“显示结果”：系统会按标题找到这些表格。',
  statements: {
    paths: { name: '旅程', help: '每条不同的路径及其计数。' },
    credits: { name: '功劳', help: '用于依据时间或里程碑的模型。' },
    'touches apart': {
      name: '另列的客户',
      help: '仅当“旅程”的结果中 customers_apart 大于 0 时需要：这些客户的退款在此处结算。',
    },
    patterns: { name: '购买模式', help: '客户下单的频率与最近时间。' },
    spend: { name: '消费额', help: '重复订单的价值。' },
    cohorts: { name: '同期群', help: '客户在首单之后各期的表现。' },
    'orders apart': {
      name: '另列的客户',
      help: '仅当“购买模式”的结果中 customers_apart 大于 0 时需要：这些客户的退款在此处结算。',
    },
    waits: { name: '等待时间', help: '多少客户等待了多少天。' },
    transitions: { name: '转移', help: '从哪个事件到哪个事件。' },
    funnel: { name: '漏斗', help: '到达每一步的客户数。' },
  },
  copySql: (statement) => `复制 SQL：${statement}`,
  copyM: (statement) => `复制 M（用于 Power Query）：${statement}`,
  sql: '复制 SQL',
  m: '复制 M',
  copied: '已复制。',
  copyRefused: '浏览器不允许此窗格复制。请展开下面的语句，选中后按 Ctrl+C。',
  show: '显示语句',
  openM:
    'M 用于 Power Query：数据 > 获取数据 > 自其他源 > 空白查询，然后打开高级编辑器。前几行说明数据仓库的位置：请填写。',

  notes: {
    eachRowConverts: '每个有价值的行都是一次转化。如果该值只是标记谁购买了，请在选项中选择“每位客户一次”。',
    namesOrderTies: '不考虑行的顺序：同一时刻之内按名称从 A 到 Z 排序。',
    wholeDays: '等待时间按整天计算。',
  },

  refusals: {
    missing: () => '请先选择列。',
    noTable: () => '请输入表名。',
    tablesBeside: () => '一条语句只读取一张表。请在“列”中关闭其他表格，或在数据仓库中用视图合并。',
    amountsOf: (column) =>
      `请在 ${column} 下说明：在一个订单的所有行上都相同的金额属于整个订单，还是属于每一行。`,
    channelParts: () => 'SQL 不支持由多列组成的渠道。请选择一列，或在视图中生成。',
    repeats: () => 'SQL 会逐行计算重复的行。请选择“逐行计入”，或在视图中去掉重复行。',
    currencies: (column) => `多种货币的金额绝不相加。请添加条件，使 ${column} 等于其中一种。`,
    timeIsNoMoment: (column) =>
      `按类型来看，${column} 不含日期。请选择其他列，或在视图中转换为时间戳；文件中的日期须写成 2026-03-01 或 2026-03-01 14:30。`,
    timesDiffer: () => '各日期列的类型不同。请在视图中统一类型。',
    amountIsNoNumber: (column) =>
      `按类型来看，${column} 不含数字。请选择其他列，或在视图中转换为数字；文件中的金额须写成 1234.50。`,
    limitOfCondition: (column) => `${column} 的界限既不是数字，也不是 2026-03-01 这样的日期。`,
    eventRows: () => '尚无针对事件的语句。请建立每位客户一行的视图：开始日期、价值日期。',
    workingDays: () => 'SQL 不支持按工作日计算的等待时间。请在选项中选择每天。',
    compare: () =>
      '变化是否超出偶然，要逐个客户才看得出，而语句的结果不含客户。请在“对比”下选择“不对比”；在“期间”下选择其他日期可看到此前的数字。归因可显示变化本身：最近一个完整的月、季度或年，与上一期或上年同期相比。',
    periodAndTrend: () =>
      '选择期间时，一份结果只能按同类期间随时间显示。请选择同类，例如“最近一个完整的月”与“按月”，或在“期间”下选择“全部”。',
    sharesOfAllTime: (model) =>
      `${modelName(model)}按全部时间的旅程分摊一个期间，而只含若干天的结果没有这些旅程。请选择其他模型、最近一个完整的月、季度或年，或在“期间”下选择“全部”。`,
    overTime: () => 'SQL 不含随时间变化的漏斗。请在选项中关闭；在“期间”下选择其他日期可看到其他期间。',
    ofConversions: () => 'SQL 暂不支持转化类型和订单细分。请不要选择转化类型列，并在选项中取消订单细分。',
    partsOfJourneys: () => 'SQL 不支持旅程的一部分。请在选项中不设起点、终点、事件数与重复合并。',
    optionalSteps: () => 'SQL 不支持可跳过的步骤。请在更多选项中将其留空。',
    excludedEvents: () => 'SQL 不支持步骤之间出现即结束尝试的事件。请在更多选项中将其留空。',
    windowOfEachStep: () => 'SQL 不支持从上一步骤起算的窗口。请在选项中让窗口从首个步骤起算。',
    strictSteps: () => 'SQL 不支持紧接着的步骤。请在选项中选择其他步骤顺序。',
    stepTwice: () => 'SQL 不支持同一事件作为两个步骤。每个步骤只能出现一次。',
    invisible: () => '其中一个名称含有不可见的字符。请重新输入。',
  },

  nothingInPeriod: '数据中没有属于该期间的内容。请在“期间”下选择其他日期。',
  notFound: (headings) =>
    `本工作簿中没有表格具有标题 ${headings}。请把语句的结果载入表格，然后选择“显示结果”；也可以先选中其单元格。`,
  several: (tables) => `有多张表格具有这些标题：${tables}。请选中正确表格的一个单元格，然后选择“显示结果”。`,
  changed: '复制语句之后设置已更改。请重新复制并运行，使数字与这些设置一致。',
  files: {
    choose: 'CSV 或 Parquet 文件',
    reading: '正在读取文件…',
    rowsRead: (rows) => `已读取 ${rows} 行…`,
    cancel: '取消',
    opened: (names, rows) => `${names}：${rows} 行。`,
    others: '选择其他文件',
    closed: (names) => `${names}：此窗格不保留文件，请重新选择。请在设置页面点击“选择其他文件”。`,
    leftOut: (rows, file, line, column) =>
      `${rows} 行与列不符，将不计入；首先出现在 ${file} 第 ${line} 行的 ${column} 列。`,
  },

  countedFiles: (names, rows, version) => `由 DuckDB 从 ${names} 计数（${rows} 行；语句版本 ${version}）。`,
  countedLeftOut: (rows) => `文件中有 ${rows} 行与列不符，未计入。`,
  native: '更大的文件：用 DuckDB 本身运行',
  nativeHelp: '在存放文件的这台电脑上用 DuckDB 运行，然后把结果载入表格。',
  counted: (dialect, table, version) => `由 ${dialect} 中的 SQL 从 ${table} 计数（语句版本 ${version}）。`,
};
