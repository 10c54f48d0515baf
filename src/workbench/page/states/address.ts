const parameter = 'state';

/** The state of the pane that `?state=` names. */
export const askedState = (): string | null => new URLSearchParams(location.search).get(parameter);

/** The same workbench in another state. */
export function addressOf(state: string): string {
  const url = new URL(location.href);
  url.searchParams.set(parameter, state);
  return url.href;
}
