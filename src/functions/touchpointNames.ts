/**
 * Finds the touchpoints a name means: the one written just so, or, if there is none, those that differ from it in case
 * only.
 */
export function touchpointFinder(touchpoints: readonly string[]): (cell: unknown) => readonly number[] {
  const exact = new Map<string, number[]>();
  const anyCase = new Map<string, number[]>();
  touchpoints.forEach((name, t) => {
    exact.set(name, [t]);
    const alike = anyCase.get(name.toLowerCase());
    if (alike) alike.push(t);
    else anyCase.set(name.toLowerCase(), [t]);
  });
  return (cell) => exact.get(String(cell)) ?? anyCase.get(String(cell).toLowerCase()) ?? [];
}
