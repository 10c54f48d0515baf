import type { TranslatedLanguage } from '../language/translated';
import { simplifiedChinese } from './chinese';

/** The languages beside English, one line each, in the order of the menu. */
export const languages: readonly TranslatedLanguage[] = [simplifiedChinese];
