import type { Translation } from '../spoken';

/** All catalogues in Simplified Chinese. */
export const chinese: Translation = {};
