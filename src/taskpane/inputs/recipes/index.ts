import { advertising } from './advertising';
import { customers } from './customers';
import { payments } from './payments';
import { productAnalytics } from './productAnalytics';
import type { Recipe } from './recipe';
import { shops } from './shops';
import { webAnalytics } from './webAnalytics';

export type { Recipe } from './recipe';

/** The ways to exports by the kind of system, in the order in which they are shown. */
export const recipes = {
  shops,
  payments,
  webAnalytics,
  customers,
  productAnalytics,
  advertising,
} satisfies Record<string, Record<string, Recipe>>;
export type RecipeGroup = keyof typeof recipes;
