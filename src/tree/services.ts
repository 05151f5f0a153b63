import type { Directory } from '../core/directory';
import type { Session } from '../core/session';

/** What the nodes need in order to list themselves. */
export interface TreeServices {
  session: Session;
  directory: Directory;
}
