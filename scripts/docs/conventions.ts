/** What holds for every function, said once in front of the reference and of the help page. */
export const conventions: readonly { title: string; text: string }[] = [
  {
    title: 'Ranges',
    text: 'Ranges that belong together have the same number of rows; row i of each is one record. A column or a single row will do. Trailing empty rows are ignored and a first row of headings is skipped. Columns of a table, such as Journeys[customer_id], grow with it and are the best to give; A:.A is column A down to its last filled cell. A whole column, A:A, works in Excel on the desktop alone: on the web Excel sends a function at most 5 MB, all empty rows included, and shows #CALC! where there is more.',
  },
  {
    title: 'Dates',
    text: 'Excel dates, or ISO 8601 text such as 2026-03-01, 2026-03-01 14:30 or 2026-03-01T14:30:00Z. Other text, 03/04/2026 for one, is refused and never guessed. Times are compared to the whole second.',
  },
  {
    title: 'Units',
    text: 'Durations are numbers of days, with the time of day as their fraction. Shares and rates are fractions of 1. Money keeps the currency of the input.',
  },
  {
    title: 'Names',
    text: 'Names of models, statistics and other choices ignore case, spaces, hyphens, underscores and slashes. Excel offers them while you type.',
  },
  {
    title: 'Optional arguments',
    text: 'Arguments in brackets may be left out; leave the place between two commas empty to skip one.',
  },
  {
    title: 'Settings',
    text: 'The argument settings is a text of pairs, such as "lookback=30; half-life=14": pairs parted by ;, the name up to the first =, several values parted by commas, decimals with a point, yes or no. A value that holds ; = , or blanks at its ends stands in quotation marks (doubled inside a formula: "direct=""Mail, paid"",Direct"). Or it is a range with the name of a setting in its first column and the value, or values, to the right: a block of labelled cells. A cell left empty sets nothing and a row of headings is passed over. Names are English or Chinese and ignore case, spaces and hyphens. An unknown name, a name given twice, or a value that does not fit is an error that names the pair or the row. A setting that no chosen model listens to is an error in a text and passed over in a range, so that a block of cells with a choice of model goes on working.',
  },
  {
    title: 'Errors',
    text: 'Bad input is an Excel error whose message names the argument and the row (point at the cell to read it). An error value in a range comes back as that error. Nothing is left out in silence.',
  },
  {
    title: 'In Excel',
    text: '#NAME? means that this Excel has no Touchstone, or that the formula is older than its installation: enter it again (F2, Enter). #BUSY! means that the function is still computing; change or delete the formula to end it. Where Excel writes decimals with a comma, arguments are parted by ; and not by a comma. Data tables and goal seek (What-If Analysis) do not wait for the functions of an add-in. With manual calculation, results change with F9.',
  },
];
