import { ColumnsStep } from './ColumnsStep';
import { OptionsStep } from './OptionsStep';
import { OtherTableStep } from './OtherTableStep';

/** Steps 2 and 3 of the attribution. */
export function AttributionSteps() {
  return (
    <>
      <ColumnsStep />
      <OtherTableStep table="orders" />
      <OtherTableStep table="costs" />
      <OptionsStep />
    </>
  );
}
