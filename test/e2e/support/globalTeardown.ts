/** Ends what globalSetup began. */
export default async function globalTeardown(): Promise<void> {
  await (globalThis as unknown as { endBrowserTests(): Promise<void> }).endBrowserTests();
}
