/** The way to an export, in words. */
export interface RecipeTexts {
  /** Where it is found in its system. */
  where: string;
  /** Level, days, format, time zone. */
  choose: string;
  /** What goes wrong most. */
  mind: string;
  /** What Touchstone makes of it. */
  gives: string;
}
