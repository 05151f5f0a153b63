import type { SandboxContext, World } from '../context';
import { ApiError, missingParameter, notFound } from '../errors';
import type { IntegrationRecord } from '../records';
import { integrationWire } from '../wire/integrations';
import { asObject, companyOf, oneOf, requiredText, requirePlan } from './body';
import { readBody } from './route';

export function findIntegration(context: SandboxContext): IntegrationRecord {
  const wanted = context.req.param('integration');
  const found = context.get('account').integrations.find(({ id }) => String(id) === wanted);
  if (!found) throw notFound();
  return found;
}

const signed: ReadonlySet<string> = new Set(['signing_key']);

/** Only these two can be made by the API, one of each for a company. */
export function createIntegration(context: SandboxContext, { state }: World): Response {
  requirePlan(context);
  const account = context.get('account');
  const body = readBody(context);
  const company = companyOf(context, requiredText(body, 'company_id'));
  const type = oneOf(requiredText(body, 'type'), 'type', ['Webhooks', 'Custom'] as const);
  if (body.config === undefined) throw missingParameter('config');
  const config = asObject(body.config, 'config');
  if (account.integrations.some(each => each.company === company && each.type === type)) {
    throw new ApiError(400, `The company already has a ${type} integration`);
  }
  const integration: IntegrationRecord = {
    id: Math.max(350_000, ...state.accounts.flatMap(each => each.integrations.map(i => i.id))) + 1,
    company,
    type,
    state: 'active',
    config,
    signingKey: type === 'Webhooks' ? `token_${state.random.hex(32)}` : null,
  };
  account.integrations.push(integration);
  return context.json(integrationWire(integration, signed), 201);
}

/** `config` is what it says as a whole. */
export function updateIntegration(context: SandboxContext): Response {
  const integration = findIntegration(context);
  const body = readBody(context);
  const config = body.config === undefined ? undefined : asObject(body.config, 'config');
  if (body.state !== undefined) {
    integration.state = oneOf(body.state, 'state', ['active', 'disabled'] as const);
  }
  if (config) integration.config = config;
  return context.json(integrationWire(integration, new Set()));
}
