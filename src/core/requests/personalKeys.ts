/** Whole names of fields that say who somebody is, or what was said. */
const exact = new Set(
  (
    'note notes transcription conversational_transcript transcript call_summary call_highlights ' +
    'summary voice_assist_message lead_explanation keypad_entries keywords_spotted custom ' +
    'integration_data form_data fields form_submission content body message messages speaker ' +
    'contact contacts agent agents caller callers zip zip_code postal_code ip ip_address ' +
    'session_uuid person_id gclid fbclid msclkid ga visitor_id search recipients address street'
  ).split(' '),
);

/** Words that people choose freely, and may choose after somebody; objects below have their own. */
const freeWords = new Set(['keywords', 'tags', 'append_tags', 'tag', 'tag_name']);

/** Parts of names of fields that do so: `customer_city`, `tracking_phone_numbers`, `agent_email`. */
const part = /customer|caller(?!_?ids?$)|phone|(?:^|_)numbers?$|e_?mail|(?:^|_)agent_|destination/i;

/** Names are people's, but for those of the business. */
const named = /_name$/i;
const businessName = /^(?:company|account|tracker|source|campaign|form|integration|file)_name$/i;

/** Says of the record that holds it that a `name` in it is a person's, or a tag's. */
const ofPerson = /^(?:e_?mail|phone(?:_number)?|first_name|last_name|customer_.+|role|color)$/i;

/** Whether the field of a record holds personal data, by the names of the fields beside it. */
export function isPersonal(key: string, siblings: readonly string[]): boolean {
  if (exact.has(key.toLowerCase()) || part.test(key)) return true;
  if (named.test(key)) return !businessName.test(key);
  return /^(?:name|initials)$/i.test(key) && siblings.some(sibling => ofPerson.test(sibling));
}

/** Whether the texts that stand in the field itself, alone or in a list, may name somebody. */
export function isFreeWord(key: string): boolean {
  return freeWords.has(key.toLowerCase());
}
