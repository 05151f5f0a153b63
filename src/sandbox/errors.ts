import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal by CallRail: one text under `error`, as its v3 API has it. */
export class ApiError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** A refusal by the gateway or its control host, whose bodies nobody has documented. */
export class GatewayError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    message: string,
  ) {
    super(message);
    this.name = 'GatewayError';
  }
}

export const notFound = () => new ApiError(404, 'Not found');

export const missingParameter = (name: string) =>
  new ApiError(400, `missing required parameter '${name}'`);

export const forbidden = () =>
  new ApiError(403, 'You do not have permission to perform the requested action');
