/** What stands where something was left out. */
export const mask = '•••';

// What may be of any length is bounded or begins where nothing of its kind stands before it, since
// the texts are a server's: without, some of them would take minutes.

/** Parameters of an address that let in whoever has it: consent pages, recordings, S3. */
const signed =
  /((?:access_?key|session_token|access_token|api_?key|client_secret|signature|signing_key|x-(?:amz|goog)-[a-z-]{1,40}|awsaccesskeyid|key-pair-id|(?<![a-z0-9])(?:sig|token|key|policy|password|secret)|(?<![a-z0-9_-])(?:code|auth|jwt|pass|pwd|hash))(?:=|%3D))(?:(?!%26)[^&#\s"'<>\\])+/gi;
const credentials = /\b(Bearer|Basic|Token)(\s+(?:token=)?["']?)[^\s"',}]{6,}/gi;
const userInfo = /(\bhttps?:\/\/)[^/\s@"']+@/gi;
const jwt = /(?<![\w-])eyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/g;
const address = /\bhttps?:\/\/[^\s"'<>\\]+/gi;
/** Up to where the address of a webhook says which: by its host, or by a part of its path. */
const hook =
  /^(https?:\/\/(?:(?:[\w-]+\.)*(?:web)?hooks?\.[^/?#]+|[^?#]*?\/(?:web)?hooks?(?:b2)?)\/).+/i;

/** Without what opens something to whoever reads it: signed addresses, tokens, credentials, webhooks. */
export function withoutKeys(text: string): string {
  const masked = text
    .replace(signed, `$1${mask}`)
    .replace(credentials, `$1$2${mask}`)
    .replace(userInfo, `$1${mask}@`)
    .replace(jwt, mask);
  return mapAddresses(masked, each => each.replace(hook, `$1${mask}`));
}

/** Replaces each `http` or `https` address in a text. */
export function mapAddresses(text: string, replaced: (address: string) => string): string {
  return text.includes('://') ? text.replace(address, replaced) : text;
}
