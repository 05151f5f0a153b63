import type { SandboxContext, World } from '../context';
import { ApiError, missingParameter, notFound } from '../errors';
import { recordId } from '../ids';
import type { Body } from '../leadPatch';
import { newNumbers } from '../newNumbers';
import type { TrackerRecord } from '../records';
import { trackerWire } from '../wire/trackers';
import {
  bodyFlag,
  bodyInteger,
  bodyTexts,
  companyOf,
  oneOf,
  requiredObject,
  requiredText,
} from './body';
import { bodyText, readBody } from './route';
import {
  channelsOf,
  readCallFlow,
  readMessageFlow,
  readSessionSource,
  readSource,
} from './trackerParts';

const smallestPool = 4;
const largestPool = 50;

export function findTracker(context: SandboxContext): TrackerRecord {
  const wanted = context.req.param('tracker');
  const tracker = context.get('account').trackers.find(({ id }) => id === wanted);
  if (!tracker) throw notFound();
  return tracker;
}

/** Would buy numbers: one for a source tracker, a pool for a session tracker. */
export function createTracker(context: SandboxContext, { state, clock }: World): Response {
  const account = context.get('account');
  const body = readBody(context);
  const name = requiredText(body, 'name');
  const type = oneOf(requiredText(body, 'type'), 'type', ['source', 'session'] as const);
  const company = companyOf(context, requiredText(body, 'company_id'));
  const flow = readCallFlow(requiredObject(body, 'call_flow'));
  const session = type === 'session';
  const size = session ? readPoolSize(body) : 1;
  const numbers = requiredObject(body, session ? 'pool_numbers' : 'tracking_number');
  if (body.source === undefined || body.source === null) throw missingParameter('source');
  const source = session ? readSessionSource(body.source) : readSource(body.source);
  const messageFlow = readMessageFlow(context, body, state);
  const now = clock.now();
  const tracker: TrackerRecord = {
    id: recordId('TRK', now, state.random),
    company,
    name,
    type,
    source,
    channels: channelsOf(type, source),
    numbers: newNumbers(numbers, size, state.trackers),
    destination: flow.destination ?? company.trackers[0]?.destination ?? '',
    whisper: bodyText(body, 'whisper_message') ?? null,
    smsEnabled: bodyFlag(body, 'sms_enabled') ?? true,
    smsSupported: true,
    recording: flow.recording,
    greeting: flow.greeting,
    advanced: flow.advanced,
    messageFlow: messageFlow ?? null,
    swapTargets: bodyTexts(body, 'swap_targets') ?? null,
    campaign: session ? null : (bodyText(body, 'campaign_name') ?? null),
    createdAt: now,
    disabledAt: null,
  };
  company.trackers.push(tracker);
  account.trackers.push(tracker);
  return context.json(trackerWire(tracker, noFields), 201);
}

const noFields: ReadonlySet<string> = new Set();

/** `status` does nothing here, and a call flow is replaced as a whole. */
export function updateTracker(context: SandboxContext, { state }: World): Response {
  const tracker = findTracker(context);
  const body = readBody(context);
  const changes: Partial<TrackerRecord> = {};
  const name = bodyText(body, 'name');
  if (name) changes.name = name;
  if (body.whisper_message !== undefined) {
    changes.whisper = bodyText(body, 'whisper_message') ?? null;
  }
  const targets = bodyTexts(body, 'swap_targets');
  if (targets) changes.swapTargets = targets;
  const sms = bodyFlag(body, 'sms_enabled');
  if (sms !== undefined) changes.smsEnabled = sms;
  if (body.call_flow !== undefined) {
    const { destination, ...flow } = readCallFlow(requiredObject(body, 'call_flow'));
    Object.assign(changes, flow, destination === null ? {} : { destination });
  }
  const flow = readMessageFlow(context, body, state);
  if (flow !== undefined) changes.messageFlow = flow;
  Object.assign(
    changes,
    tracker.type === 'session'
      ? sessionChanges(tracker, body, state.trackers)
      : sourceChanges(body, state.trackers),
  );
  Object.assign(tracker, changes);
  return context.json(trackerWire(tracker, noFields));
}

function sessionChanges(
  tracker: TrackerRecord,
  body: Body,
  all: readonly TrackerRecord[],
): Partial<TrackerRecord> {
  const changes: Partial<TrackerRecord> = {};
  if (body.source !== undefined) changes.source = readSessionSource(body.source);
  if (body.pool_size !== undefined) {
    const more = readPoolSize(body) - tracker.numbers.length;
    if (more < 0) throw new ApiError(400, 'pool_size cannot be smaller than it is');
    const near = { local: tracker.numbers[0] ?? '' };
    changes.numbers = [...tracker.numbers, ...newNumbers(near, more, all)];
  }
  return changes;
}

function sourceChanges(body: Body, all: readonly TrackerRecord[]): Partial<TrackerRecord> {
  const changes: Partial<TrackerRecord> = {};
  if (body.source !== undefined) changes.source = readSource(body.source);
  if (body.campaign_name !== undefined) changes.campaign = bodyText(body, 'campaign_name') ?? null;
  if (body.replace_tracking_number !== undefined) {
    changes.numbers = newNumbers(requiredObject(body, 'replace_tracking_number'), 1, all);
  }
  return changes;
}

function readPoolSize(body: Body): number {
  const size = bodyInteger(body, 'pool_size');
  if (size === undefined || size === null) throw missingParameter('pool_size');
  if (size < smallestPool || size > largestPool) {
    throw new ApiError(400, `pool_size must be between ${smallestPool} and ${largestPool}`);
  }
  return size;
}
