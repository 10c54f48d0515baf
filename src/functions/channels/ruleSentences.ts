import type { RuleProblem } from '../../analytics/channels/channelRule';
import type { PatternProblem } from '../../analytics/channels/patternSyntax';
import { CellError, quote, sentenceIn, type Sentences } from '../../cells';

/** What is wrong with a row of rules. */
export type RuleSaying =
  | { code: 'badRule'; values: { row: number; problem: RowOfRulesProblem } }
  | { code: 'notFourColumns'; values: { columns: number } };

export type RowOfRulesProblem =
  | RuleProblem
  | { code: 'noField' | 'noTest'; values: { cell: string; known: readonly string[] } }
  | { code: 'holdsError'; values: { cell: string } }
  | { code: 'noText' }
  | { code: 'noChannel' };

const patternSentences: Sentences<PatternProblem> = {
  notClosed: ({ mark }) => `${mark} is not closed.`,
  notOpened: ({ mark }) => `${mark} closes nothing.`,
  nothingBefore: ({ mark }) => `there is nothing before ${mark} that could be repeated.`,
  wrongOrder: ({ mark }) => `${mark} runs backwards.`,
  notUnderstood: ({ mark }) =>
    `${mark} is not understood here. A mark that is meant as it is has \\ before it.`,
  tooLong: 'it is too long. Make several rules of it.',
};

const problemSentences: Sentences<RowOfRulesProblem> = {
  noField: ({ cell, known }) => `${quote(cell)} is not a field. Known are: ${known.join(', ')}.`,
  noTest: ({ cell, known }) => `${quote(cell)} is not a match. Known are: ${known.join(', ')}.`,
  holdsError: ({ cell }) => `it holds the error ${cell}.`,
  noText: 'the text is empty. Fill it in or delete the row.',
  noChannel: 'the channel is empty. Fill it in or delete the row.',
  ownIsHost: 'own tells which hosts are yours. Write Host as the field, or another channel.',
  badPattern: ({ text, problem }) =>
    `${quote(text)} is not a regular expression: ${sentenceIn(patternSentences, problem)}`,
};

export const ruleSentences: Sentences<RuleSaying> = {
  badRule: ({ row, problem }) => `rules, row ${row}: ${sentenceIn(problemSentences, problem)}`,
  notFourColumns: ({ columns }) =>
    `rules must be four columns (Field, Match, Text, Channel), but it has ${columns}.`,
};

export const refusedRule = (saying: RuleSaying): CellError =>
  new CellError('#VALUE!', sentenceIn(ruleSentences, saying), saying);
