/** What the pane shows of an attribution model. */
export interface AttributionModel {
  name: string;
  description: string;
  setting: 'halfLife' | 'direct' | 'order' | 'shares' | null;
  /** What the journeys must have beside their touches. */
  needs: 'times' | 'milestones' | null;
  /** What takes the credit of a transaction. */
  basis: 'one touch' | 'several touches' | 'data';
  /** Its credits add up to more than the total, by design. */
  exceedsTotal: boolean;
}
