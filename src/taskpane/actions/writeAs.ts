import type { Form } from '../../excel/types';
import type { Services } from '../services';

const setting = 'write as';

/** A report or a PivotTable is chosen anew each time. */
type ChosenForm = Exclude<Form, 'report' | 'pivot'>;

/** How the user wants results to be written. */
export const chosenForm = (recall: Services['recall']): ChosenForm =>
  recall(setting) === 'formula' ? 'formula' : 'values';

export const chooseForm = (remember: Services['remember'], form: ChosenForm): void => remember(setting, form);

/** How a result is written. */
export interface Manner {
  form: Form;
  language: string;
}
