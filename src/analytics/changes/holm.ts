/**
 * Each p as it is when all of them are looked at together: below 5 % for none of them, in 19 of 20 reports in which nothing changed
 * (Holm 1979, Scandinavian Journal of Statistics 6, 65–70).
 *
 * @param p one a row; `null`: nothing was tested there.
 */
export function holmAdjusted(p: readonly (number | null)[]): (number | null)[] {
  const order = [...p.keys()].filter((i) => p[i] !== null).sort((i, j) => Number(p[i]) - Number(p[j]));
  const adjusted: (number | null)[] = p.map(() => null);
  let most = 0;
  order.forEach((i, place) => {
    most = Math.max(most, Math.min(1, Number(p[i]) * (order.length - place)));
    adjusted[i] = most;
  });
  return adjusted;
}
