import type { AllRecipeTexts } from '../../../taskpane/texts/recipes';
import { advertising } from './advertising';
import { customers } from './customers';
import { payments } from './payments';
import { productAnalytics } from './productAnalytics';
import { shops } from './shops';
import { webAnalytics } from './webAnalytics';

export const recipes: AllRecipeTexts = {
  shops,
  payments,
  webAnalytics,
  customers,
  productAnalytics,
  advertising,
};
