/** What a `Field` is told of a problem. */
export const validationOf = ({ problem }: { problem?: string | null }) =>
  ({ validationMessage: problem, validationState: problem ? 'error' : undefined }) as const;
