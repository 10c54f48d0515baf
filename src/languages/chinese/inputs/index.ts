import { inputs } from './inputs';
import { recipes } from './recipes';

/** The catalogues of the page of inputs. */
export const chineseInputs = { inputs, recipes };
