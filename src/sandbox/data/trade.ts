/** What a company does: the words of its campaigns, pages and conversations. */
export interface Trade {
  campaigns: readonly string[];
  keywords: readonly string[];
  pages: readonly string[];
  greeting: string;
  /** What callers open with. */
  reasons: readonly string[];
  /** Agent's question and caller's answer, in any order. */
  exchanges: readonly (readonly [string, string])[];
  notes: readonly string[];
  tags: readonly string[];
  /** A good lead's worth in whole dollars, from and to. */
  worth: readonly [number, number];
}
