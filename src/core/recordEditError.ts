import type { EditProblem } from './recordPatch';

/** An edit of a record that is not sent: what is wrong with it. */
export class RecordEditError extends Error {
  override readonly name = 'RecordEditError';

  constructor(readonly problems: readonly EditProblem[]) {
    super(`The record cannot be saved: ${problems.map(({ kind }) => kind).join(', ')}.`);
  }
}
