import type { RequestListener } from 'node:http';
import type { AccountId } from '../../src/api/schemas/ids';
import { json } from './useApi';

/** The account that raw servers are asked about. */
export const account = 'ACC1' as AccountId;
/** A list of accounts, as CallRail gives it. */
export const accounts = { page: 1, per_page: 100, total_records: 1, accounts: [{ id: 'ACC1' }] };
/** A question whose words say who somebody is. */
export const callsOfJane = { per_page: 250, search: '+15555550123 Jane' };

/** A list of whatever is asked for, with nothing in it. */
export const emptyPage = json({
  page: 1,
  per_page: 100,
  total_records: 0,
  calls: [],
  tags: [],
  accounts: [],
});

/** Does not answer. */
export const never: RequestListener = () => undefined;

/** Answers with bytes that need not be HTTP. */
export const raw =
  (text: string): RequestListener =>
  (_request, response) =>
    void response.socket?.end(text);

/** Answers with a body that need not be JSON, though it is said to be. */
export const body =
  (text: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(text);
  };
