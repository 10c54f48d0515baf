import { attributionModelsForPane } from '../../functions';
import type { AttributionModel } from './models';

/** The models the pane offers, as the worksheet functions declare them. */
export const models: readonly AttributionModel[] = attributionModelsForPane;
