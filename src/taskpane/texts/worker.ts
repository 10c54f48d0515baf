import { leftOutSentences } from '../../blueprint/leftOutTexts';
import { rateSentences } from '../../blueprint/rateTexts';
import { readingSentences } from '../../blueprint/readingTexts';
import { commonSayings } from '../../blueprint/commonSayings';
import { learnSentences } from '../../blueprint/sentences';

/** The words for what the worker may say of any analysis: they come with the code that asks it. */
learnSentences(leftOutSentences);
learnSentences(rateSentences);
learnSentences(readingSentences);
learnSentences(commonSayings);
