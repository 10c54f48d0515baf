import { inCurrentLanguage } from '../../../language/current';
import { advertising } from './advertising';
import { customers } from './customers';
import { payments } from './payments';
import { productAnalytics } from './productAnalytics';
import { shops } from './shops';
import { webAnalytics } from './webAnalytics';

export type { RecipeTexts } from './recipeTexts';

/** The ways to exports, by the kind of system, in the order in which they are shown. */
const english = { shops, payments, webAnalytics, customers, productAnalytics, advertising };

type English = typeof english;
/** What a translation of a group holds. */
export type RecipesOf<G extends keyof English> = { [K in keyof English[G]]: English[G][K] };
export type AllRecipeTexts = { [G in keyof English]: RecipesOf<G> };
export const recipeTexts = inCurrentLanguage('recipes', english);
