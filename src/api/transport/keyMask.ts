import { mask } from '../../base/secretText';

/**
 * Takes the key out of texts, also where it stands as JSON or an address writes it: a server may
 * repeat what it was sent.
 */
export function keyMask(key: string): (text: string) => string {
  if (key === '') return text => text;
  const json = JSON.stringify(key).slice(1, -1);
  const forms = new Set([json.replaceAll('/', '\\/'), json, encodeURIComponent(key), key]);
  // Longest first: a form that begins with another must not leave its tail behind.
  const written = [...forms].sort((one, other) => other.length - one.length);
  return text => written.reduce((masked, form) => masked.replaceAll(form, mask), text);
}
