export const mask = '•••';

// What may be of any length is bounded, since the texts are a server's: without, some of them would
// take minutes.

/** Parameters of an address that let in whoever has it: consent pages, recordings, S3. */
const signed =
  /((?:access_?key|session_token|access_token|api_?key|client_secret|signature|signing_key|x-amz-[a-z-]{1,40}|awsaccesskeyid|key-pair-id|(?<![a-z0-9])(?:sig|token|key|policy|password|secret))(?:=|%3D))(?:(?!%26)[^&#\s"'<>\\])+/gi;
const credentials = /\b(Bearer|Basic|Token)(\s+(?:token=)?["']?)[^\s"',}]{6,}/gi;
const userInfo = /(\bhttps?:\/\/)[^/\s@"']+@/gi;

/** Without what opens something to whoever reads it: signed addresses, tokens, credentials. */
export function withoutKeys(text: string): string {
  return text
    .replace(signed, `$1${mask}`)
    .replace(credentials, `$1$2${mask}`)
    .replace(userInfo, `$1${mask}@`);
}

const email = /[^\s@<>"'(),:;]{1,64}(?:@|%40)[\w-]+(?:\.[\w-]+)+/g;
/** `+17705550123`, `(770) 555-0123`, `770-555-0123`, `770.555.0123`; not a date, an id or a time. */
const phones = [
  /(?:\+|%2B)\d(?:[\s().-]?\d){6,14}/gi,
  /(?<![\w.-])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?![\w-])/g,
  /(?<![\w.:/+-])1?[2-9]\d{9}(?![\w.-])/g,
];
const addressQuery = /(\bhttps?:\/\/[^\s?#"'<>]{0,2000})[?#][^\s"'<>]*/gi;

/** Without e-mail addresses and phone numbers, and without what addresses say after their path. */
export function withoutPeople(text: string): string {
  const masked = text.replace(addressQuery, `$1?${mask}`).replace(email, mask);
  return phones.reduce((rest, phone) => rest.replace(phone, mask), masked);
}
