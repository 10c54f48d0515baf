import { exportName } from '../../blueprint/exportTexts';
import { inputTexts as say } from '../texts/inputs';
import { recipeTexts, type RecipeTexts } from '../texts/recipes';
import { type Recipe, type RecipeGroup, recipes } from './recipes';

export interface FoundRecipe {
  id: string;
  recipe: Recipe;
  words: RecipeTexts;
}

export interface FoundGroup {
  id: RecipeGroup;
  recipes: readonly FoundRecipe[];
}

/** The ways to exports in which each word of a query occurs, in the language spoken now. */
export function findRecipes(query: string): FoundGroup[] {
  const wanted = query.toLowerCase().split(/\s+/u).filter(Boolean);
  return allRecipes().flatMap((group) => {
    const found = group.recipes.filter((one) => {
      const text = textOf(group.id, one);
      return wanted.every((word) => text.includes(word));
    });
    return found.length > 0 ? [{ ...group, recipes: found }] : [];
  });
}

/** All of them, in the order in which they are shown. */
export const allRecipes = (): FoundGroup[] =>
  (Object.keys(recipes) as RecipeGroup[]).map((group) => {
    const words: Record<string, RecipeTexts> = recipeTexts[group];
    const all: Record<string, Recipe> = recipes[group];
    return {
      id: group,
      recipes: Object.keys(all).map((id) => ({ id, recipe: all[id], words: words[id] })),
    };
  });

function textOf(group: RecipeGroup, { recipe: { exports, needs }, words }: FoundRecipe): string {
  const { where, choose, mind, gives } = words;
  const names = exports.map(exportName);
  return [...names, say.exports.groups[group], where, choose, mind, gives, ...needs].join('\n').toLowerCase();
}
