const email = /[^\s@<>"'(),:;?&=/|[\]{}\\]{1,64}(?:@|%40)[\w-]+(?:\.[\w-]+)+/g;

/**
 * `+17705550123`, `(770) 555-0123`, `770-555-0123`, `770.555.0123`, `tel:7705550123`,
 * `020 7946 0958`, with an extension (`x12`) or without; not a date, an id, a time or a fraction.
 */
const phones = [
  /(?:\+|%2B)\d(?:[\s().-]?\d){6,14}(?:x\d{1,6})?/gi,
  /(?<![\w.-])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?:x\d{1,6})?(?![\w-])/g,
  /(?<![\w/+-]|\d\.)1?[2-9]\d{9}(?:x\d{1,6})?(?!\w|[.-]\w)/g,
  /(?<![\w.:/+-])\(?0\d{2,4}\)?[\s-]\d{3,4}[\s-]?\d{3,4}(?![\w-])/g,
];

/** `555-0123`: a number without its area code; in what is not about a person it may be a range. */
const localPhone = /(?<![\w.:/+$-])[2-9]\d{2}-\d{4}(?![\w-])/g;

/** What stands in the place of an e-mail address or a phone number. */
export type Substitute = (kind: 'email' | 'phone', found: string) => string;

/** A text with every e-mail address and phone number in it replaced; local ones where asked for. */
export function replacePersonal(text: string, substitute: Substitute, local = false): string {
  // Most texts are names, states and the like.
  if (!/[\d@]/.test(text)) return text;
  const bare = /@|%40/.test(text) ? text.replace(email, found => substitute('email', found)) : text;
  const forms = local ? [...phones, localPhone] : phones;
  return forms.reduce((rest, phone) => rest.replace(phone, it => substitute('phone', it)), bare);
}

/** An address as a field has it, and what a page was opened with no longer in it. */
export function withoutParameters(address: string, mask: string): string {
  return address.replace(/[?#].*/s, `?${mask}`);
}

/** Whether a text is a phone number and nothing else. */
export function looksLikePhone(text: string): boolean {
  return /^\+?[\d\s().*-]{7,24}$/.test(text) && text.replace(/\D/g, '').length >= 7;
}

/** What stands for a caller who hides the number says nothing about them. */
export function isWithheld(text: string): boolean {
  return /^(?:anonymous|restricted|unknown|unavailable|private|blocked)?$/i.test(text.trim());
}

/** What a phone shows where it knows no name: thousands of callers have it, and none is called so. */
const inPlaceOfName =
  /^(?:(?:wireless|cell(?:ular)?|mobile|unknown|private|blocked|anonymous|incoming|toll[ -]?free)[ -](?:caller|call|number|name|phone)|wireless|cell(?:ular)? phone|toll[ -]?free(?: number)?|v-?mail|voice ?mail|out of area|not available|no (?:name|caller id)|name unavailable|pay ?phone|(?:spam|scam|fraud) (?:risk|likely)|potential spam|telemarketer)$/i;

/** Whether a text that stands for a name is nobody's. */
export function isNobody(text: string): boolean {
  return isWithheld(text) || inPlaceOfName.test(text.trim());
}

/** Whether a text says which part somebody has in a talk, and not who it is. */
export function isPartInTalk(text: string): boolean {
  return /^(?:agent|caller|customer)$/i.test(text);
}
