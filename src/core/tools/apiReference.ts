import * as z from 'zod';
import { endpointGroups, type Endpoint, type Parameter } from '../endpoints/endpoint';
import { endpoints } from '../endpoints/endpoints';
import { term } from './parameters';
import { defineTool } from './tool';
import { ToolProblem } from './toolProblem';

const rules = [
  'Through Maton: https://gateway.maton.ai/callrail/v3/… with Authorization: Bearer $MATON_API_KEY, and Maton-Connection to pick one of several connections. Natively: https://api.callrail.com/v3/… with Authorization: Token token="…".',
  'Every path ends in .json. Methods are GET, POST, PUT (leaves out what is not named) and DELETE; there is no PATCH. Bodies are JSON.',
  'Lists: page from 1, per_page at most 250; the records stand under the list key; total_pages can be missing, total_records counts. Unknown parameters are ignored without a word.',
  'Calls, texts and forms without dates are those of the last 7 days. Nothing older than 25 months is kept, and asking for it is refused.',
  'Arrays in a query: name%5B%5D=A&name%5B%5D=B. Encode + in time offsets as %2B.',
  'fields=a,b adds to the default fields of a call; note, tags, lead_status, value, source and company_id come only when named.',
  'Never request next_page or recording addresses with the key: they name other hosts. Ask again with the next page or offset.',
  'Limits: 1,000 requests an hour and 10,000 a day for an account, 10 a second at Maton. 429: wait, back off.',
];

/** The facts of CallRail's API, for whoever writes code against it. Asks nobody. */
export const apiReference = defineTool({
  name: 'callrail_api_reference',
  title: 'API reference',
  description:
    'Facts of CallRail’s API for writing integration code: without arguments the rules and all endpoints; with endpoint (an id such as calls.list, or a path) its parameters and quirks. No request.',
  effect: 'read',
  ours: true,
  input: z.strictObject({
    endpoint: term.trim().min(1).optional(),
    group: z.enum(endpointGroups).optional(),
  }),
  output: z.looseObject({}),
  run(_, { endpoint, group }) {
    if (endpoint === undefined) return Promise.resolve(index(group));
    const found = endpointsNamed(endpoint);
    if (found.length === 0)
      throw new ToolProblem(
        `There is no endpoint ${endpoint} in CallRail's API. Ask without arguments for all of them.`,
      );
    return Promise.resolve({ endpoints: found.map(described) });
  },
});

function index(group: Endpoint['group'] | undefined): Record<string, unknown> {
  const listed = endpoints.filter(each => group === undefined || each.group === group);
  return {
    ...(group === undefined ? { rules } : {}),
    endpoints: listed.map(({ id, method, path }) => `${id}: ${method} /v3/${path}`),
  };
}

/** By id, or by a path as it stands in code: with a host, ids in place of names, a query. */
function endpointsNamed(text: string): Endpoint[] {
  const byId = endpoints.filter(({ id }) => id === text);
  if (byId.length > 0) return byId;
  const path = text
    .replace(/^[A-Z]+\s+/, '')
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '')
    .replace(/^\/?(callrail\/)?(v3\/)?/, '')
    .replace(/(\.json)?$/, '.json');
  return endpoints.filter(each => {
    const pattern = each.path
      .split(/\{[^}]+\}/)
      .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/]+');
    return new RegExp(`^(a/[^/]+/)?${pattern}$`).test(path) || each.path.endsWith(`}/${path}`);
  });
}

function described(endpoint: Endpoint): Record<string, unknown> {
  const { id, method, path, title, summary, parameters, notes, listKey, sendsRealWorld } = endpoint;
  return {
    id,
    request: `${method} /v3/${path}`,
    title,
    summary,
    parameters: parameters.map(parameterLine),
    ...(listKey === undefined ? {} : { list_key: listKey }),
    notes: [
      ...notes,
      ...(sendsRealWorld
        ? ['Acts in the real world: a phone rings, a text goes out, or a number is bought.']
        : []),
    ],
  };
}

/** `sort (query, required): customer_name | …. What it does.` */
function parameterLine({ name, in: place, type, values, required, note }: Parameter): string {
  const facts = [place, type, required ? 'required' : ''].filter(Boolean).join(', ');
  const shown = type === 'list' && place === 'query' ? `${name}[]` : name;
  return `${shown} (${facts})${values ? ` ${values.join(' | ')}` : ''}: ${note}`;
}
