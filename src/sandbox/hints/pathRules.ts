import { nearest } from '../nearest';
import type { Rule } from './facts';
import { resourceNames } from './resources';

export const scheme: Rule = ({ form, authorization, path }) => {
  const given = authorization?.split(' ')[0];
  if (form === 'native' && given === 'Token')
    return /^Token +token=/.test(authorization ?? '')
      ? undefined
      : 'The key has a name: Authorization: Token token="KEY".';
  if (form === 'native') {
    return given === 'Bearer'
      ? 'The native form takes Authorization: Token token="KEY". Bearer is the gateway\'s, whose paths begin with /callrail/v3.'
      : 'The native form takes Authorization: Token token="KEY".';
  }
  const atMaton = form === 'gateway' || path.startsWith('/connections');
  if (atMaton && given !== 'Bearer') {
    return given === 'Token'
      ? "The gateway takes Authorization: Bearer KEY. Token is CallRail's own, whose paths begin with /v3."
      : 'The gateway takes Authorization: Bearer KEY.';
  }
  return undefined;
};

export const unknownBase: Rule = ({ form, path }) => {
  if (form !== undefined || /^\/(connections|connect)(\/|$)/.test(path)) return undefined;
  if (/^\/(callrail\/)?a[./]/.test(path)) return 'Paths of CallRail have the version: /v3/a.json.';
  return "Paths begin with /callrail/v3 (the gateway's form), /v3 (CallRail's own) or /connections.";
};

export const missingJson: Rule = ({ form, path, query, below }) => {
  const plain =
    /\/(summary_emails|media\/\d+)$/.test(below) ||
    (form === 'native' && /\/calls\/[^/]+\/recording$/.test(below));
  if (form === undefined || path.endsWith('.json') || query.get('format') === 'json' || plain)
    return undefined;
  return `CallRail's paths end in .json: ${path.replace(/(\.json)?\/*$/, '')}.json.`;
};

export const withoutAccount: Rule = ({ form, path }) => {
  const [, base = '', name = '', rest = ''] =
    /^((?:\/callrail)?\/v3)\/(\w[\w-]*)(.*)$/.exec(path) ?? [];
  return form !== undefined && resourceNames.includes(name)
    ? `Paths go by account: ${base}/a/ACC.../${name}${rest}.`
    : undefined;
};

export const unknownAccount: Rule = ({ below, resource, accounts }) => {
  const [, wanted = ''] = below.split('/');
  const isKnown = accounts.some(({ id, numericId }) => [id, String(numericId)].includes(wanted));
  const [first] = accounts;
  return resource && wanted !== '' && first && !isKnown
    ? `There is no account ${wanted} here. The first one is ${first.id}.`
    : undefined;
};

/** What other clients call CallRail's resources. */
const otherNames: Readonly<Record<string, string>> = {
  conversations: 'text-messages',
  sms: 'text-messages',
  texts: 'text-messages',
  messages: 'text-messages',
  text_messages: 'text-messages',
  forms: 'form_submissions',
  webhooks: 'integrations',
};

export const unknownResource: Rule = facts => {
  const { form, path, below, resource } = facts;
  if (form === undefined || resource || withoutAccount(facts) !== undefined) return undefined;
  if (!/\/v3\/a[./]/.test(path)) return 'Paths of CallRail begin with /v3/a: /v3/a.json.';
  const [, , name = ''] = below.split('/');
  if (name === '') return undefined;
  if (resourceNames.includes(name)) return `CallRail has no such path below "${name}".`;
  const meant = otherNames[name];
  const advice = meant ? ` Its name is "${meant}".` : nearest(name, resourceNames);
  return `CallRail has no "${name}".${advice}`;
};

export const patch: Rule = ({ method }) =>
  method === 'PATCH'
    ? 'CallRail has no PATCH. Send PUT: fields that are left out stay as they are.'
    : undefined;

export const otherMethod: Rule = ({ method, resource }) => {
  if (!resource || method === 'PATCH') return undefined;
  const methods = (['GET', 'POST', 'PUT', 'DELETE'] as const).filter(each => resource[each]);
  return methods.some(each => each === method) || method === 'HEAD'
    ? undefined
    : `This path takes ${methods.join(', ')}.`;
};
