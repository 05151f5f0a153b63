import { parseCallPatch, applyCallPatch } from '../callPatch';
import type { SandboxContext, World } from '../context';
import { channels } from '../data/channels';
import { ApiError, missingParameter } from '../errors';
import { recordId } from '../ids';
import type { Random } from '../random';
import type { CustomerRecord } from '../records';
import { callWire } from '../wire/callBasics';
import { callView, findCall } from './calls';
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

/** US and Canadian numbers only. */
const northAmerican = /^\+?1?([2-9]\d{2}[2-9]\d{6})$/;

function readNumber(body: Record<string, unknown>, name: string): string {
  const text = bodyText(body, name);
  if (text === undefined) throw missingParameter(name);
  const digits = northAmerican.exec(text.replace(/[\s().-]/g, ''))?.[1];
  if (!digits) throw new ApiError(400, `${name} must be a valid 10 digit US or Canadian number`);
  return `+1${digits}`;
}

function placeCall(context: SandboxContext, world: World): Response {
  const { state, clock } = world;
  const account = context.get('account');
  const body = readBody(context);
  const callerId = readNumber(body, 'caller_id');
  const business = readNumber(body, 'business_phone_number');
  const phone = readNumber(body, 'customer_phone_number');
  const tracker = account.trackers.find(
    each => each.disabledAt === null && each.numbers.includes(callerId),
  );
  if (!tracker) {
    throw new ApiError(400, 'caller_id must be a tracking number or a verified caller ID');
  }
  if (phone === business) {
    throw new ApiError(400, 'customer_phone_number must differ from business_phone_number');
  }
  const agentId = bodyText(body, 'agent_id');
  const agent = account.users.find(({ id }) => id === agentId) ?? null;
  if (agentId && !agent) throw new ApiError(400, 'agent_id does not exist');
  const now = clock.now();
  const call = state.addCall({
    company: tracker.company,
    tracker,
    customer: state.findCustomer(tracker.company, phone) ?? stranger(phone, now, state.random),
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
  });
  const view = callView(world, context);
  return context.json({ ...callWire(call, view, false), customer_name: null }, 201);
}

function stranger(phone: string, now: number, random: Random): CustomerRecord {
  return {
    personId: recordId('PER', now, random),
    name: null,
    phone,
    city: null,
    state: null,
    channel: channels.direct,
    campaign: null,
    keywords: null,
    landing: null,
    device: null,
    firstTouchAt: now,
    seed: random.int(1, 2 ** 31),
    calls: [],
  };
}
