import * as z from 'zod';
import { CallRailError } from '../errors';
import type { Page } from '../pagination';
import { gatewayPath } from '../path';
import type { ApiResponse, Method, Query, RequestOptions, Send } from '../send';

/** What every resource is made of: where to send, and on behalf of which connection. */
export interface ResourceContext {
  send: Send;
  connectionId: string | undefined;
}

/** Paging facts of a list; `total_pages` is missing in places, so it is never needed. */
const ListFacts = z.looseObject({
  page: z.coerce.number().catch(1),
  per_page: z.coerce.number().catch(0),
  total_records: z.coerce.number().optional().catch(undefined),
  has_next_page: z.boolean().optional().catch(undefined),
});

/** Base of the resources: turns one line a method into a request and a parsed answer. */
export class Resource {
  constructor(protected readonly context: ResourceContext) {}

  /** Requests `path` below `/callrail/v3/` and parses one record. */
  protected async one<T extends z.ZodType>(
    method: Method,
    path: string,
    schema: T,
    options: RequestOptions & { body?: unknown; query?: Query } = {},
  ): Promise<z.output<T>> {
    const response = await this.send(method, path, options);
    return parse(schema, response, `${method} /v3/${path}`);
  }

  /** Requests a page of the list `key`; what follows is asked for by page number. */
  protected async page<T extends z.ZodType>(
    path: string,
    key: string,
    schema: T,
    query: Query = {},
    options: RequestOptions = {},
  ): Promise<Page<z.output<T>>> {
    const response = await this.send('GET', path, { ...options, query });
    const request = `GET /v3/${path}`;
    const body = parse(ListFacts, response, request);
    const items = parse(z.array(schema), { ...response, body: body[key] }, request);
    const number = Number(query.page ?? body.page);
    const size = body.per_page || Number(query.per_page ?? 100);
    const total = body.total_records;
    // An empty page ends the list even where the count says otherwise.
    const hasMore =
      items.length > 0 && (total === undefined ? items.length >= size : number * size < total);
    return {
      items,
      total,
      hasMore,
      next: async nextOptions =>
        hasMore
          ? this.page(path, key, schema, { ...query, page: number + 1 }, nextOptions)
          : undefined,
    };
  }

  /**
   * A page by relative paging, whose `offset` counts pages from 0. `next_page` is never requested:
   * it names another host, so the same question is asked again with the next offset.
   */
  protected async relativePage<T extends z.ZodType>(
    path: string,
    key: string,
    schema: T,
    query: Query & { offset?: number },
    options: RequestOptions = {},
  ): Promise<Page<z.output<T>>> {
    const asked = { ...query, relative_pagination: true };
    const response = await this.send('GET', path, { ...options, query: asked });
    const request = `GET /v3/${path}`;
    const body = parse(ListFacts, response, request);
    const items = parse(z.array(schema), { ...response, body: body[key] }, request);
    const hasMore = body.has_next_page === true && items.length > 0;
    const offset = (query.offset ?? 0) + 1;
    return {
      items,
      total: undefined,
      hasMore,
      next: async nextOptions =>
        hasMore
          ? this.relativePage(path, key, schema, { ...query, offset }, nextOptions)
          : undefined,
    };
  }

  protected send(
    method: Method,
    path: string,
    options: RequestOptions & { body?: unknown; query?: Query },
  ): Promise<ApiResponse> {
    const { send, connectionId } = this.context;
    return send({
      ...options,
      method,
      plane: 'gateway',
      path: gatewayPath(path),
      connectionId,
    });
  }
}

/** Parses an answer; one of another shape is a `schema` error that says where. */
export function parse<T extends z.ZodType>(
  schema: T,
  response: ApiResponse,
  request: string,
): z.output<T> {
  const parsed = schema.safeParse(response.body);
  if (parsed.success) return parsed.data;
  response.discard?.();
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new CallRailError(
    'schema',
    `The answer to ${request} is not what CallRail documents${place ? ` (at ${place})` : ''}.`,
    { status: response.status, request, requestId: response.headers['x-request-id'] },
  );
}
