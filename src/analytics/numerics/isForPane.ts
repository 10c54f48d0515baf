import { stepsOfCell, stepsOfPane, type Work } from './work';

/** Whether the pane has time for what takes so many steps, which are more than a cell has left. */
export const isForPane = (steps: number, { left }: Work): boolean =>
  left <= stepsOfCell && steps <= stepsOfPane;
