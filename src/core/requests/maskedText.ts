import { mapAddresses, mask } from '../../base/secretText';

const email = /[^\s@<>"'(),:;]{1,64}(?:@|%40)[\w-]+(?:\.[\w-]+)+/g;
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

/** Without e-mail addresses and phone numbers, and without what addresses say after their path. */
export function withoutPeople(text: string): string {
  // Most texts are names, states and the like.
  if (!/[\d@]|:\/\//.test(text)) return text;
  const bare = mapAddresses(text, address => address.replace(/[?#].*/s, `?${mask}`));
  const masked = /@|%40/.test(bare) ? bare.replace(email, mask) : bare;
  return phones.reduce((rest, phone) => rest.replace(phone, mask), masked);
}

/** Without what addresses say after their host: of a webhook that is the secret. */
export function withoutPaths(text: string): string {
  return mapAddresses(text, address =>
    address.replace(/^(https?:\/\/[^/?#]*)[/?#].+/is, `$1/${mask}`),
  );
}
