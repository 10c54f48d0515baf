import { byId } from '../element';
import type { TestApi } from '../testApi';
import { askedState } from './address';
import { showList } from './list';
import { PaneUser } from './paneUser';
import { Stage } from './stage';
import { states } from './states';

/** Brings the pane into the state the address names, if it names one. Whoever looks at the page is told why it failed. */
export function reachAskedState(workbench: TestApi): Promise<void> {
  const name = askedState();
  if (name === null) return Promise.resolve();
  const reached = reach(name, workbench);
  reached.catch((error: Error) => showList(error.message));
  return reached;
}

async function reach(name: string, workbench: TestApi): Promise<void> {
  if (!Object.hasOwn(states, name)) throw new Error(`There is no state “${name}”.`);
  forgetUse();
  await workbench.ready;
  await workbench.functionsReady;
  await workbench.settled();
  const user = new PaneUser(byId('pane-frame') as HTMLIFrameElement);
  await states[name](new Stage(workbench, user));
  await user.rest();
}

/** Every state begins with a pane that was never used: what it keeps in the browser is forgotten. */
function forgetUse(): void {
  for (const key of Object.keys(localStorage)) {
    if (/^touchstone\.(?!workbench\.)/.test(key)) localStorage.removeItem(key);
  }
}
