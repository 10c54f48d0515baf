import { attributionSayings } from '../../src/analyses/attribution/sayings';
import { attributionTableWords } from '../../src/analyses/attribution/tableWords';
import { journeysSayings } from '../../src/analyses/journeys/sayings';
import { lifetimeSayings } from '../../src/analyses/lifetime/sayings';
import { timeToValueSayings } from '../../src/analyses/timeToValue/sayings';
import { commonSayings } from '../../src/blueprint/commonSayings';
import { leftOutTexts } from '../../src/blueprint/leftOutTexts';
import { readingTexts } from '../../src/blueprint/readingTexts';
import { tableWords } from '../../src/blueprint/tableWords';

/** The pane asks all catalogues it knows, one after the other. */
test('no word in a table has the code of another one, or of a sentence', () => {
  const catalogues = [
    tableWords,
    attributionTableWords,
    attributionSayings,
    journeysSayings,
    lifetimeSayings,
    timeToValueSayings,
    commonSayings,
    leftOutTexts.sentences,
    readingTexts.sentences,
  ];
  const codes = catalogues.map((catalogue) => Object.keys(catalogue));
  const ofWords = codes.slice(0, 2).flat();
  const all = codes.flat();
  expect(ofWords.filter((code) => all.indexOf(code) !== all.lastIndexOf(code))).toEqual([]);
});
