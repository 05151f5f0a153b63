import { mapAddresses, mask } from '../../base/secretText';
import { replacePersonal, withoutParameters } from '../personal/personalText';

/** Without e-mail addresses and phone numbers, and without what addresses say after their path. */
export function withoutPeople(text: string): string {
  // Most texts are names, states and the like.
  if (!/[\d@]|:\/\//.test(text)) return text;
  const bare = mapAddresses(text, address => withoutParameters(address, mask));
  return replacePersonal(bare, () => mask);
}

/** Without what addresses say after their host: of a webhook that is the secret. */
export function withoutPaths(text: string): string {
  return mapAddresses(text, address =>
    address.replace(/^(https?:\/\/[^/?#]*)[/?#].+/is, `$1/${mask}`),
  );
}
