import { channelVersion } from '../../analytics/channels/defaultChannels';
import type { ChannelRule } from '../../analytics/channels/channelRule';
import {
  type Column,
  columnOf,
  dataRows,
  isBlankKey,
  nameKey,
  passOnError,
  requireSameLength,
} from '../../cells';
import { countedTexts } from '../answerSize';
import { optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import type { OutputCell } from '../output';
import { channelsOf, type VisitColumns } from './channelsOf';
import { readRules } from './readRules';

const sourceRange = range('source', 'Source of each visit, such as google: a cell or a column.');

export const channel = declareFunction({
  id: 'CHANNEL',
  description:
    'Channel of each visit (Paid Search, Email, Direct …) from source, medium, campaign and referrer.',
  arguments: [
    // A cell that is empty is a visit without a source, and where there are referrers alone nothing stands here.
    { ...sourceRange, read: (argument: unknown) => argument },
    optional(range('medium', 'Medium of each visit, such as cpc; omitted: none.'), null),
    optional(range('campaign', 'Campaign of each visit; omitted: none.'), null),
    optional(range('referrer', 'Address or host of the page before each visit; omitted: none.'), null),
    optional(
      range(
        'rules',
        'Rules of your own, read first: four columns Field, Match, Text, Channel; omitted: none.',
      ),
      null,
    ),
  ],
  result: 'matrix',
  details: [
    "Answers GA4's default channel group: Direct, Cross-network, Paid Shopping, Paid Search, Paid Social, Paid Video, Display, Paid Other, Organic Shopping, Organic Social, Organic Video, Organic Search, AI Assistant, Referral, Email, Affiliates, Audio, SMS, Mobile Push Notifications; what no rule fits is Unassigned. The first rule that fits counts. Upper and lower case and blanks make no difference.",
    'Which sites are search engines, social networks, video or shopping sites or assistants is told by lists of our own, so a rare site may be another channel than in GA4. With www., of any country and, but for search engines, with any subdomain a site is the same. The rows of the published table that ask an advertising platform are left out. GA4 is literal: affiliates is not affiliate, mail is not email, coffeeshop in a campaign counts as shopping. Rules of your own put that right.',
    'Where source and medium are empty, they are filled in from the referrer: a search engine is organic, an assistant ai-assistant, any other host referral. Without a referrer and a campaign the visit is Direct. A source such as google / cpc without a medium holds both.',
    'rules: in each row Field (Source, Medium, Campaign, Referrer or Host), Match (Contains, Is, Starts with or Matches), Text and Channel, with or without headings. They are read from the top before the default ones. Host is the host of the source or, where source and medium are empty, of the referrer, without www.; Is takes its subdomains too. With own as its channel a host is yours: who comes from it by a link came from nowhere, so its visits are Direct. Payment providers are best listed so.',
    'Matches takes a regular expression, found anywhere in the text unless ^ and $ hold it: characters, ., [a-z], \\d, \\w, \\s, ( ), |, *, +, ? and {2,3}. Look-around, references and \\b are refused; none takes longer than the text is long.',
    'Blank rows at the end are left out; a first row of headings answers Channel.',
  ],
  examples: [
    { formula: '=TOUCH.CHANNEL("google", "cpc")', result: 'Paid Search' },
    { formula: '=TOUCH.CHANNEL(B2:B500, C2:C500, D2:D500)', result: 'the channel of each row' },
    { formula: '=TOUCH.CHANNEL(, , , E2:E500)', result: 'the same by referrers alone' },
    {
      formula: '=TOUCH.CHANNEL(B2:B500, C2:C500, , E2:E500, Rules!A1:D9)',
      result: 'the same with rules of your own, read first',
    },
  ],
  source: `Default channel group of Google Analytics 4: ${channelVersion}.`,
  compute: (source, medium, campaign, referrer, rules) => {
    const columns = givenColumns({ source, medium, campaign, referrer });
    requireSameLength(columns);
    const cells = channelCells(columns, rules === null ? [] : readRules(rowsOf(rules)));
    const ranges = [source, medium, campaign, referrer].filter(Array.isArray);
    if (ranges.length === 0) return cells[0];
    return ranges.every(({ length }) => length === 1) ? [cells] : cells.map((cell) => [cell]);
  },
});

const rowsOf = (argument: unknown): unknown[][] =>
  Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];

/** The columns of a visit that are given; where none is, one empty cell: a visit of which nothing is known. */
function givenColumns(all: Record<keyof VisitColumns, unknown>): Column[] {
  const columns = Object.entries(all).map(([name, argument]) => columnOf(argument, name));
  const given = columns.filter(({ cells }) => cells.length > 1 || !isBlankKey(cells[0]));
  return given.length > 0 ? given : columns.slice(0, 1);
}

function channelCells(columns: readonly Column[], rules: readonly ChannelRule[]): OutputCell[] {
  for (const { name, cells } of columns) {
    cells.forEach((cell, row) => passOnError(cell, `${name}, row ${row + 1},`));
  }
  const { end } = dataRows(columns, [], isBlankKey);
  const channelAt = channelsOf(Object.fromEntries(columns.map(({ name, cells }) => [name, cells])), rules);
  const counted = countedTexts(end);
  const found = Array.from({ length: Math.max(1, end) }, (_, row) => counted(channelAt(row)));
  return end > 1 && columns.every(isHeaded) ? ['Channel', ...found.slice(1)] : found;
}

/** What other programs write before the name of a column. */
const prefixes = ['', 'utm', 'session', 'first user', 'traffic', 'page'].map(nameKey);

const isHeaded = ({ name, cells: [first] }: Column): boolean =>
  typeof first === 'string' && prefixes.some((prefix) => nameKey(first) === prefix + name);
