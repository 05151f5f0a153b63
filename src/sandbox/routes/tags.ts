import type { SandboxContext, World } from '../context';
import { tagColors } from '../data/tags';
import { ApiError, forbidden, missingParameter, notFound } from '../errors';
import { listPage } from '../paging';
import { compare, readOrder } from '../query';
import type { TagRecord } from '../records';
import { houseZone } from '../wire/accounts';
import { tagWire, writtenTagWire } from '../wire/tags';
import { bodyText, readBody, route, type Api } from './route';

export function tagRoutes(api: Api, world: World): void {
  route(api, '/a/:account/tags', {
    GET: listTags,
    POST: context => createTag(context, world),
  });
  route(api, '/a/:account/tags/:tag', {
    GET: context => context.json(tagWire(findTag(context), houseZone)),
    PUT: updateTag,
    DELETE: context => {
      const tag = findTag(context);
      checkRight(context, tag.company === null);
      world.state.deleteTag(context.get('account'), tag);
      return context.body(null, 204);
    },
  });
}

function listTags(context: SandboxContext): Response {
  const account = context.get('account');
  const query = context.get('query');
  const order = readOrder(query);
  const company = query.get('company_id');
  const level = query.get('tag_level');
  const status = query.get('status');
  if (company && level === 'account') {
    throw new ApiError(400, 'company_id is not allowed for account level tags');
  }
  const items = account.tags.filter(
    tag =>
      (!company || tag.company?.id === company) &&
      (!level || (level === 'account') === (tag.company === null)) &&
      (!status || (status === 'disabled') === tag.disabled),
  );
  const sign = order?.order === 'desc' ? -1 : 1;
  if (order?.sort === 'name') items.sort((a, b) => sign * compare(a.name, b.name));
  return listPage(context, {
    key: 'tags',
    items,
    query,
    render: tag => tagWire(tag, houseZone),
    totalPages: false,
  });
}

function createTag(context: SandboxContext, { state, clock }: World): Response {
  const account = context.get('account');
  const body = readBody(context);
  const name = bodyText(body, 'name')?.trim();
  if (!name) throw missingParameter('name');
  const accountLevel = body.tag_level === 'account';
  checkRight(context, accountLevel);
  const companyId = bodyText(body, 'company_id');
  if (!accountLevel && !companyId) throw missingParameter('company_id');
  const company = accountLevel ? null : account.companies.find(({ id }) => id === companyId);
  if (company === undefined) throw notFound();
  checkName(context, name, company?.id ?? null);
  const color = readColor(body.color) ?? 'gray1';
  const tag = state.addTag(account, company, name, color, clock.now());
  return context.json(writtenTagWire(tag, houseZone), 201);
}

function updateTag(context: SandboxContext): Response {
  const tag = findTag(context);
  const body = readBody(context);
  checkRight(context, tag.company === null);
  const name = bodyText(body, 'name')?.trim();
  const color = readColor(body.color);
  if (name && name !== tag.name) checkName(context, name, tag.company?.id ?? null);
  if (name) tag.name = name;
  if (color) tag.color = tag.background = color;
  // Documented as text; a JSON boolean does nothing.
  if (body.disabled === 'true' || body.disabled === 'false')
    tag.disabled = body.disabled === 'true';
  return context.json(writtenTagWire(tag, houseZone));
}

function findTag(context: SandboxContext): TagRecord {
  const wanted = context.req.param('tag');
  const tag = context.get('account').tags.find(({ id }) => String(id) === wanted);
  if (!tag) throw notFound();
  return tag;
}

/** Account-level tags are for administrators. */
function checkRight(context: SandboxContext, accountLevel: boolean): void {
  if (accountLevel && context.get('connection').role !== 'admin') throw forbidden();
}

function checkName(context: SandboxContext, name: string, companyId: string | null): void {
  const taken = context
    .get('account')
    .tags.some(tag => tag.name === name && (tag.company?.id ?? null) === companyId);
  if (taken) throw new ApiError(400, 'Name has already been taken');
}

function readColor(color: unknown): string | undefined {
  if (color === undefined || color === null || color === '') return undefined;
  if (typeof color !== 'string' || !tagColors.includes(color)) {
    throw new ApiError(400, 'Color is not included in the list');
  }
  return color;
}
