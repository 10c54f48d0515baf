import { leftOutSentences } from '../../blueprint/leftOutTexts';
import { learnSentences } from '../../blueprint/sentences';

/** The words for what the worker may say of any analysis: they come with the code that asks it. */
learnSentences(leftOutSentences);
