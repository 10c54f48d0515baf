const patience = 60_000;

/** Asks again until there is an answer. */
export async function until<T>(what: string, ask: () => Promise<T | null | false>): Promise<T> {
  const started = Date.now();
  while (Date.now() - started < patience) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: not within ${patience / 1000} s.`);
}
