import { models } from './models.build';
import type { Setting } from './options';

/** The settings the chosen models listen to, of models by the names the pane or a request knows them by. */
export function settingsInUse(chosen: readonly string[]): Setting[] {
  const settings = models
    .filter(({ name }) => chosen.includes(name))
    .map(({ setting }) => setting)
    .filter((setting) => setting !== null);
  return [...new Set(settings)];
}
