import { titles } from '../../src/analyses/titles';
import { analysisTexts } from '../../src/blueprint/texts';
import { besideTexts } from '../../src/blueprint/besideTexts';
import { attributionOptionTexts } from '../../src/analyses/attribution/optionTexts';
import { attributionTexts } from '../../src/analyses/attribution/texts';
import { leftOutTexts } from '../../src/blueprint/leftOutTexts';
import { exportTexts } from '../../src/blueprint/exportTexts';
import { settingTexts } from '../../src/blueprint/formula/settingTexts';
import { readingLineTexts } from '../../src/blueprint/readingLineTexts';
import { setUpTexts } from '../../src/taskpane/texts/setUp';
import { rateSentences } from '../../src/blueprint/rateTexts';
import { readingTexts } from '../../src/blueprint/readingTexts';
import { attributionSayings } from '../../src/analyses/attribution/sayings';
import { outsideTexts } from '../../src/taskpane/texts/outside';
import { texts } from '../../src/taskpane/texts';
import { calculationTexts } from '../../src/taskpane/texts/calculation';
import { cellTexts } from '../../src/taskpane/texts/cells';
import { filesTexts } from '../../src/taskpane/texts/files';
import { functionHelpTexts } from '../../src/taskpane/texts/functionHelp';
import { attributionResultTexts } from '../../src/analyses/attribution/resultTexts';
import { journeysTexts } from '../../src/analyses/journeys/texts';
import { foldedTexts } from '../../src/analyses/journeys/foldedTexts';
import { journeysResultTexts } from '../../src/analyses/journeys/resultTexts';
import { inputTexts } from '../../src/taskpane/texts/inputs';
import { recipeTexts } from '../../src/taskpane/texts/recipes';
import { keptTexts } from '../../src/taskpane/texts/kept';
import { lifetimeTexts } from '../../src/analyses/lifetime/texts';
import { lifetimeResultTexts } from '../../src/analyses/lifetime/resultTexts';
import { subscriptionResultTexts } from '../../src/analyses/lifetime/subscriptions/resultTexts';
import { resultTexts } from '../../src/taskpane/texts/result';
import { scorecardTexts } from '../../src/analyses/scorecard/texts';
import { scorecardResultTexts } from '../../src/analyses/scorecard/resultTexts';
import { whatIfTexts } from '../../src/analyses/scorecard/whatIfTexts';
import { timeToValueTexts } from '../../src/analyses/timeToValue/texts';
import { timeToValueResultTexts } from '../../src/analyses/timeToValue/resultTexts';
import { workbookTexts } from '../../src/taskpane/texts/workbook';
import { writingTexts } from '../../src/taskpane/texts/writing';
import { periodTexts } from '../../src/blueprint/period/texts';
import { changeTexts } from '../../src/blueprint/period/resultTexts';
import { periodSayings } from '../../src/blueprint/period/sayings';
import { commonSayings } from '../../src/blueprint/commonSayings';
import { tableWords } from '../../src/blueprint/tableWords';
import type { chineseInputs } from '../../src/languages/chinese/inputs';
import type { chinese } from '../../src/languages/chinese/texts';

/** All catalogues by the names under which translations have them: in English, as long as that is spoken. */
export const catalogues: Record<keyof typeof chinese | keyof typeof chineseInputs, object> = {
  titles,
  analysis: analysisTexts,
  beside: besideTexts,
  attribution: attributionTexts,
  pane: texts,
  result: resultTexts,
  attributionOptions: attributionOptionTexts,
  attributionResult: attributionResultTexts,
  lifetime: lifetimeTexts,
  lifetimeResult: lifetimeResultTexts,
  subscriptionsResult: subscriptionResultTexts,
  timeToValue: timeToValueTexts,
  timeToValueResult: timeToValueResultTexts,
  journeys: journeysTexts,
  journeysFolded: foldedTexts,
  journeysResult: journeysResultTexts,
  scorecard: scorecardTexts,
  scorecardResult: scorecardResultTexts,
  scorecardWhatIf: whatIfTexts,
  outside: outsideTexts,
  kept: keptTexts,
  inputs: inputTexts,
  recipes: recipeTexts,
  calculation: calculationTexts,
  cells: cellTexts,
  leftOut: leftOutTexts,
  rates: rateSentences,
  liveSettings: settingTexts,
  reading: readingTexts,
  readingLines: readingLineTexts,
  setUp: setUpTexts,
  exports: exportTexts,
  commonSayings,
  period: periodTexts,
  change: changeTexts,
  periodSayings,
  tableWords,
  attributionSayings,
  functionHelp: functionHelpTexts,
  workbook: workbookTexts,
  writing: writingTexts,
  files: filesTexts,
};
