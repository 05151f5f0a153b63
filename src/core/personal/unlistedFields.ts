/**
 * Names of fields that say who somebody is, or what was said: of what the table does not have, or
 * has of another record. Requests can go to any endpoint, and CallRail adds fields.
 */
const exact = new Set(
  (
    'notes transcript summary fields form_submission content body message messages contact contacts ' +
    'agent agents caller callers zip postal_code ip ip_address search recipients address street'
  ).split(' '),
);

/** Words that people choose freely, and may choose after somebody; objects below have their own. */
const freeWords = new Set(['append_tags', 'tag', 'tag_name']);

/** Parts of names of fields that do so: `customer_city`, `tracking_phone_numbers`, `agent_email`. */
const part = /customer|caller(?!_?ids?$)|phone|(?:^|_)numbers?$|e_?mail|(?:^|_)agent_|destination/i;

/** Names are people's, but for those of the business. */
const named = /_name$/i;
const businessName = /^(?:company|account|tracker|source|campaign|form|integration|file)_name$/i;

/** Says of the record that holds it that a `name` in it is a person's, or a tag's. */
const ofPerson = /^(?:e_?mail|phone(?:_number)?|first_name|last_name|customer_.+|role|color)$/i;

/** Whether a field seems to hold personal data, by its name and by those of the fields beside it. */
export function seemsPersonal(key: string, siblings: readonly string[]): boolean {
  if (exact.has(key.toLowerCase()) || part.test(key)) return true;
  if (named.test(key)) return !businessName.test(key);
  return /^(?:name|initials)$/i.test(key) && siblings.some(sibling => ofPerson.test(sibling));
}

/** Whether the texts that stand in the field itself, alone or in a list, may name somebody. */
export function seemsFreeWord(key: string): boolean {
  return freeWords.has(key.toLowerCase());
}
