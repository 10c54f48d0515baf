/** What a worker says where its policy keeps it from working: without it, it would stay silent for ever. */
export interface Forbidden {
  type: 'FORBIDDEN';
  /** The directive of the policy. */
  directive: string;
}

/** Has this worker tell the page what its policy forbids. */
export function guardWorker(): void {
  const tell = (directive: string) => postMessage({ type: 'FORBIDDEN', directive } satisfies Forbidden);
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => tell(effectiveDirective));
  try {
    // The smallest module there is: its name and version.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    tell('script-src');
  }
}
