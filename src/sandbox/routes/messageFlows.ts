import { remove } from '../accountBooks';
import type { SandboxContext, World } from '../context';
import { ApiError, notFound } from '../errors';
import { recordId } from '../ids';
import type { Body } from '../leadPatch';
import { listPage } from '../paging';
import type { MessageFlowRecord } from '../settingRecords';
import { messageFlowItem, messageFlowWire } from '../wire/messageFlows';
import { requiredObject, requiredText, requirePlan } from './body';
import { readFlowSteps } from './flowSteps';
import { bodyText, readBody, route, type Api } from './route';

/** What answers texts by itself; no part of an ordinary plan. The list's key has a hyphen. */
export function messageFlowRoutes(api: Api, world: World): void {
  route(api, '/a/:account/message-flows', {
    GET: context => {
      requirePlan(context);
      const account = context.get('account');
      return listPage(context, {
        key: 'message-flows',
        items: world.state.books.of(account, 'messageFlows'),
        query: context.get('query'),
        render: flow => messageFlowItem(flow, account),
      });
    },
    POST: context => create(context, world),
  });
  route(api, '/a/:account/message-flows/:flow', {
    GET: context => context.json(messageFlowWire(find(context, world), context.get('account'))),
    PUT: context => update(context, world),
    DELETE: context => deleteFlow(context, world),
  });
}

function find(context: SandboxContext, { state }: World): MessageFlowRecord {
  requirePlan(context);
  const wanted = context.req.param('flow');
  const all = state.books.of(context.get('account'), 'messageFlows');
  const found = all.find(({ id }) => id === wanted);
  if (!found) throw notFound();
  return found;
}

function create(context: SandboxContext, { state, clock }: World): Response {
  requirePlan(context);
  const account = context.get('account');
  const body = readBody(context);
  const name = requiredText(body, 'name');
  const all = state.books.of(account, 'messageFlows');
  checkName(all, name);
  const initial = bodyText(body, 'initial_step_id');
  const now = clock.now();
  const read = readFlowSteps(requiredObject(body, 'steps'), initial, account, now, state.random);
  const flow = { id: recordId('MFL', now, state.random), name, updatedAt: now, ...read };
  all.push(flow);
  return context.json(messageFlowWire(flow, account), 201);
}

function update(context: SandboxContext, world: World): Response {
  const { state, clock } = world;
  const flow = find(context, world);
  const account = context.get('account');
  const body: Body = readBody(context);
  const name = bodyText(body, 'name');
  if (name && name !== flow.name) checkName(state.books.of(account, 'messageFlows'), name);
  const now = clock.now();
  if (body.steps !== undefined) {
    const initial = bodyText(body, 'initial_step_id');
    const steps = requiredObject(body, 'steps');
    Object.assign(flow, readFlowSteps(steps, initial, account, now, state.random));
  }
  if (name) flow.name = name;
  flow.updatedAt = now;
  return context.json(messageFlowWire(flow, account));
}

function deleteFlow(context: SandboxContext, world: World): Response {
  const flow = find(context, world);
  const account = context.get('account');
  const used = account.trackers.some(
    ({ messageFlow }) => messageFlow?.type === 'advanced' && messageFlow.id === flow.id,
  );
  if (used) throw new ApiError(400, 'The message flow is in use');
  remove(world.state.books.of(account, 'messageFlows'), flow);
  return context.body(null, 204);
}

function checkName(all: readonly MessageFlowRecord[], name: string): void {
  if (all.some(each => each.name === name)) throw new ApiError(400, 'Name has already been taken');
}
