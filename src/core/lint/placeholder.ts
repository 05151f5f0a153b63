/** Words that nobody's key holds, and that people put where a key belongs. */
const words =
  /your|xxx|example|sample|placeholder|change[-_]?me|replace|dummy|fake|test|demo|redact|insert|here|mock|stub|fixture|sandbox|secret|bogus|invalid|wrong|token|key|maton|callrail|abc|123456|012345|qwert|deadbeef|loremipsum|todo|hidden|mask/i;

/** What keys are made of. */
const letters = /^[A-Za-z0-9_\-.~+/=]{16,}$/;

/** Ids of CallRail's records, which everybody may know. */
const id = /^[A-Z]{3}[0-9a-f]{32}$/;

/** Bits a character; random letters and digits have about four, words and repetitions fewer. */
const leastEntropy = 3;

/** Whether a text is like a key that a service made, rather than something that stands for one. */
export function isLikeKey(text: string): boolean {
  if (!letters.test(text) || words.test(text) || id.test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  const others = text.replace(/[^A-Za-z]/g, '').length;
  return digits >= 3 && others >= 3 && entropy(text) >= leastEntropy;
}

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
