import type { Facts } from '../facts';
import type { Finding } from '../finding';

/** Looks through a file for one kind of mistake. */
export type Rule = (facts: Facts) => Iterable<Finding>;
