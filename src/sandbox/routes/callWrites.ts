import { parseCallPatch, applyCallPatch } from '../callPatch';
import type { SandboxContext, World } from '../context';
import { ApiError } from '../errors';
import type { AccountRecord, TrackerRecord } from '../records';
import type { SandboxState } from '../state';
import { callWire } from '../wire/callBasics';
import { bodyFlag, requiredNumber } from './body';
import { callView, findCall } from './calls';
import { newLead } from './newLead';
import { bodyText, readBody, route, type Api } from './route';

export function callWriteRoutes(api: Api, world: World): void {
  route(api, '/a/:account/calls', { POST: context => placeCall(context, world) });
  route(api, '/a/:account/calls/:call', { PUT: context => updateCall(context, world) });
}

/** Answers with the default fields only: what was changed is mostly not among them. */
function updateCall(context: SandboxContext, world: World): Response {
  const call = findCall(context);
  const body = readBody(context);
  for (const name of Object.keys(body)) {
    if (world.faults.isIgnored(name)) body[name] = undefined;
  }
  const patch = parseCallPatch(call, body);
  applyCallPatch(call, patch, world.state, world.clock.now());
  const view = callView(world, context);
  return context.json(callWire(call, view, false));
}

function placeCall(context: SandboxContext, world: World): Response {
  const { state, clock } = world;
  const account = context.get('account');
  const body = readBody(context);
  const callerId = requiredNumber(body, 'caller_id');
  const business = requiredNumber(body, 'business_phone_number');
  const phone = requiredNumber(body, 'customer_phone_number');
  const now = clock.now();
  const tracker = trackerBehind(callerId, account, state, now);
  if (!tracker) {
    throw new ApiError(400, 'caller_id must be a tracking number or a verified caller ID');
  }
  if (phone === business) {
    throw new ApiError(400, 'customer_phone_number must differ from business_phone_number');
  }
  const agentId = bodyText(body, 'agent_id');
  const agent = account.users.find(({ id }) => id === agentId) ?? null;
  if (agentId && !agent) throw new ApiError(400, 'agent_id does not exist');
  const call = state.addCall(
    {
      company: tracker.company,
      tracker,
      customer: state.findCustomer(tracker.company, phone) ?? newLead({ phone }, now, state.random),

      startedAt: now,
      outcome: 'dialing',
      duration: null,
      agent,
      recordingSeconds: null,
      recordingReadyAt: 0,
      businessPhone: business,
      leadStatus: null,
      value: null,
      note: null,
      tags: [],
      script: null,
    },
    bodyFlag(body, 'recording_enabled'),
  );
  const view = callView(world, context);
  return context.json({ ...callWire(call, view, false), customer_name: null }, 201);
}

/** The tracker whose number it is; behind a verified caller id, the first one of its company. */
function trackerBehind(
  number: string,
  account: AccountRecord,
  state: SandboxState,
  now: number,
): TrackerRecord | undefined {
  const open = account.trackers.filter(({ disabledAt }) => disabledAt === null);
  const verified = state.books
    .of(account, 'callerIds')
    .find(({ phone, verifiedAt }) => phone === number && verifiedAt <= now);
  return (
    open.find(({ numbers }) => numbers.includes(number)) ??
    open.find(({ company }) => company === verified?.company)
  );
}
