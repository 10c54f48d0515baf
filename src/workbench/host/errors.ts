/** An error the client sees as OfficeExtension.Error with this code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const invalidArgument = (what: string) =>
  new HostError('InvalidArgument', `The argument is invalid: ${what}.`);
export const itemNotFound = (what: string) =>
  new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}.`, 404);
export const apiNotFound = (object: string, member: string) =>
  new HostError('ApiNotFound', `The workbench has no ${object}.${member} yet.`, 404);
export const accessDenied = () =>
  new HostError('AccessDenied', 'You cannot perform the requested operation: it is protected.', 403);
