const email = /[^\s@<>"'(),:;?&=]{1,64}(?:@|%40)[\w-]+(?:\.[\w-]+)+/g;

/**
 * `+17705550123`, `(770) 555-0123`, `770-555-0123`, `770.555.0123`, `tel:7705550123`,
 * `020 7946 0958`; not a date, an id, a time or a fraction.
 */
const phones = [
  /(?:\+|%2B)\d(?:[\s().-]?\d){6,14}/gi,
  /(?<![\w.-])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?![\w-])/g,
  /(?<![\w/+-]|\d\.)1?[2-9]\d{9}(?!\w|[.-]\w)/g,
  /(?<![\w.:/+-])\(?0\d{2,4}\)?[\s-]\d{3,4}[\s-]?\d{3,4}(?![\w-])/g,
];

/** What stands in the place of an e-mail address or a phone number. */
export type Substitute = (kind: 'email' | 'phone', found: string) => string;

/** A text with every e-mail address and phone number in it replaced. */
export function replacePersonal(text: string, substitute: Substitute): string {
  // Most texts are names, states and the like.
  if (!/[\d@]/.test(text)) return text;
  const bare = /@|%40/.test(text) ? text.replace(email, found => substitute('email', found)) : text;
  return phones.reduce((rest, phone) => rest.replace(phone, it => substitute('phone', it)), bare);
}
