import type { Analysis } from '../../blueprint/analysis';
import { problemsOf } from '../../blueprint/problems';
import type { Settings } from '../../blueprint/settings';
import type { Format } from '../../language/format';
import type { Services } from '../services';
import { jobOf } from './job';
import { outsideJob } from './outsideJob';
import type { Job } from './perform';

/** The job the settings ask for, wherever the rows are; `null` while they cannot be used. */
export async function jobNow(
  services: Services,
  analysis: Analysis,
  settings: Settings,
  format: Format,
): Promise<Job | null> {
  const requestOf = await analysis.loadRequest();
  if (!settings.tables.main.outside) return jobOf(services, analysis, requestOf, settings, format);
  if (problemsOf(analysis, settings).length > 0) return null;
  return (control) => outsideJob(services, analysis, settings, format, control);
}
