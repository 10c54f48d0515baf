import type { CostFigures } from '../../analyses/attribution/messages';
import { useFormat } from '../tabs/context';

/** Cost and the ratios from it; one without a meaning is left open. */
export function CostCells({ figures }: { figures: CostFigures }) {
  const format = useFormat();
  const { cost, costPerAcquisition, roas, roi } = figures;
  return (
    <>
      <td>{cost === null ? '–' : format.money(cost)}</td>
      <td>{costPerAcquisition === null ? '–' : format.money(costPerAcquisition)}</td>
      <td>{roas === null ? '–' : format.money(roas)}</td>
      <td>{roi === null ? '–' : format.percent(roi)}</td>
    </>
  );
}
