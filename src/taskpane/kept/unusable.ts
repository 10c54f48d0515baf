/** Why a kept analysis cannot be run, where its data are there: a key of the texts. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
  constructor(readonly reason: 'unusable' | 'unreadable' | 'viewGone') {
    super(reason);
  }
}
