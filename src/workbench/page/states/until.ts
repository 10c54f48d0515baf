const step = 50;

/** Looks again and again until there is something to see. */
export async function until<T>(what: string, look: () => T | undefined, limit = 60_000): Promise<T> {
  for (const end = performance.now() + limit; performance.now() < end;) {
    const seen = look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, step));
  }
  throw new Error(`Waited in vain for ${what}.`);
}
