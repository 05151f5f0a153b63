/**
 * What a field of CallRail's records is, whoever reads it. What comes of it, and why, each reader
 * says for itself: what agents are told (`tools/personMask`), what is exported of requests
 * (`requests/maskedBody`), and fixtures (`fixtures/treatments`).
 */
export type Nature =
  /** Harmless as long as it has its form. */
  | 'id'
  | 'time'
  | 'word'
  | 'zone'
  | 'region'
  | 'color'
  | 'amount'
  | 'browser'
  | 'service'
  /** The business's own: names, words, numbers that it may well have printed on its door. */
  | 'business'
  | 'tracker'
  | 'source'
  | 'campaign'
  | 'wording'
  | 'line'
  /** An address of CallRail's. */
  | 'link'
  /** Chosen freely, and at times after somebody. */
  | 'tag'
  | 'searched'
  /** Who somebody is, and where. */
  | 'person'
  | 'lastName'
  /** A sentence that names somebody. */
  | 'naming'
  /** The part that somebody has in a talk; CallRail may name the agent. */
  | 'speaker'
  | 'phone'
  | 'email'
  | 'city'
  | 'place'
  | 'zip'
  /** The id of a caller, the same in all calls. */
  | 'visitor'
  /** What tells one visitor from all others, or lets somebody in. */
  | 'token'
  /** The address of a page that a visitor saw, whose parameters say who that was. */
  | 'visit'
  | 'parameter'
  /** What the business wrote about a person. */
  | 'note'
  /** What was said, or is told of it. */
  | 'said'
  | 'highlight'
  | 'talk'
  /** What somebody typed or sent, of whatever shape. */
  | 'given';
