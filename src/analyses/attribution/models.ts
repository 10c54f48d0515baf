/** What the pane shows of an attribution model. */
export interface AttributionModel {
  name: string;
  description: string;
  setting: 'halfLife' | 'direct' | 'order' | 'shares' | null;
  /** What the journeys must have beside their touches. */
  needs: 'times' | 'milestones' | null;
  /** Its credits add up to more than the total, by design. */
  exceedsTotal: boolean;
}
