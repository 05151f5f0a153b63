import { remove } from '../accountBooks';
import type { SandboxContext, World } from '../context';
import { ApiError, missingParameter, notFound } from '../errors';
import type { Body } from '../leadPatch';
import { listPage } from '../paging';
import type { TrackerRecord } from '../records';
import type { TriggerRecord } from '../settingRecords';
import { triggerWire } from '../wire/triggers';
import {
  bodyInteger,
  bodyTexts,
  companyOf,
  oneOf,
  queriedCompany,
  requiredText,
  requirePlan,
} from './body';
import { bodyText, readBody, route, type Api } from './route';

const callTypes = ['first_call', 'vm', 'missed_and_vm'] as const;
const statuses = ['good_lead', 'not_a_lead', 'not_scored'] as const;

/** Which calls an integration is told of. The list's key is not the path's word. */
export function integrationTriggerRoutes(api: Api, world: World): void {
  route(api, '/a/:account/integration_triggers', {
    GET: context => {
      requirePlan(context);
      const company = queriedCompany(context);
      const all = world.state.books.of(context.get('account'), 'triggers');
      return listPage(context, {
        key: 'integration_criteria',
        items: all.filter(each => each.company === company),
        query: context.get('query'),
        render: triggerWire,
      });
    },
    POST: context => create(context, world),
  });
  route(api, '/a/:account/integration_triggers/:id', {
    GET: context => context.json(triggerWire(find(context, world))),
    PUT: context => {
      const trigger = find(context, world);
      Object.assign(trigger, readConditions(readBody(context), trigger));
      return context.json(triggerWire(trigger));
    },
    DELETE: context => {
      remove(world.state.books.of(context.get('account'), 'triggers'), find(context, world));
      return context.body(null, 204);
    },
  });
}

function find(context: SandboxContext, { state }: World): TriggerRecord {
  requirePlan(context);
  const wanted = context.req.param('id');
  const all = state.books.of(context.get('account'), 'triggers');
  const found = all.find(({ id }) => String(id) === wanted);
  if (!found) throw notFound();
  return found;
}

function create(context: SandboxContext, { state }: World): Response {
  requirePlan(context);
  const account = context.get('account');
  const body = readBody(context);
  const company = companyOf(context, requiredText(body, 'company_id'));
  const wanted = bodyText(body, 'integration_id');
  if (wanted === undefined) throw missingParameter('integration_id');
  const integration = account.integrations.find(
    each => each.company === company && String(each.id) === wanted,
  );
  if (!integration) throw notFound();
  const all = state.books.of(account, 'triggers');
  if (all.some(each => each.integration === integration)) {
    throw new ApiError(400, 'An integration filter already exists for this integration');
  }
  const trigger: TriggerRecord = {
    id: Math.max(6_000, ...all.map(({ id }) => id)) + 1,
    company,
    integration,
    trackers: [],
    callType: null,
    minDuration: null,
    maxDuration: null,
    leadStatus: null,
  };
  Object.assign(trigger, readConditions(body, trigger));
  all.push(trigger);
  return context.json(triggerWire(trigger), 201);
}

type Conditions = Pick<
  TriggerRecord,
  'trackers' | 'callType' | 'minDuration' | 'maxDuration' | 'leadStatus'
>;

/** What is left out stays as it was; null takes a condition away. */
function readConditions(body: Body, before: TriggerRecord): Conditions {
  const word = (name: string, words: readonly string[], current: string | null) => {
    if (body[name] === undefined) return current;
    return body[name] === null || body[name] === '' ? null : oneOf(body[name], name, words);
  };
  const least = bodyInteger(body, 'min_duration');
  const most = bodyInteger(body, 'max_duration');
  const ids = body.tracker_ids === null ? [] : bodyTexts(body, 'tracker_ids');
  return {
    trackers: ids?.map(id => trackerOf(before, id)) ?? before.trackers,
    callType: word('call_type', callTypes, before.callType),
    minDuration: least === undefined ? before.minDuration : least,
    maxDuration: most === undefined ? before.maxDuration : most,
    leadStatus: word('lead_status', statuses, before.leadStatus),
  };
}

function trackerOf({ company }: TriggerRecord, id: string): TrackerRecord {
  const tracker = company.trackers.find(each => each.id === id);
  if (!tracker) throw notFound();
  return tracker;
}
