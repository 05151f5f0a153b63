import { mask } from '../base/secretText';

/** Words that say that a key of an integration's settings may hold another service's secret. */
const secretWord = /(?:key|token|secret|password|credential)s?$/i;

/** Whether a word of the key, `api_key` and `accessKey` having two, ends as secrets are called. */
export function namesSecret(key: string): boolean {
  return key.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some(word => secretWord.test(word));
}

/** Masks every text and number below a key that names a secret, however deep. */
export function withoutSecrets(value: unknown, secret = false): unknown {
  if (Array.isArray(value)) return value.map(item => withoutSecrets(item, secret));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        withoutSecrets(inner, secret || namesSecret(key)),
      ]),
    );
  return secret && (typeof value === 'string' || typeof value === 'number') ? mask : value;
}
