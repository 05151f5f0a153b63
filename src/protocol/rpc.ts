/**
 * Requests and events between a webview page and its host. A protocol is declared once, in zod, and
 * parsed at both ends: params at the host, results and events at the page. A request gets a result,
 * an error with a code, or is cancelled; what does not fit is refused or ignored, never thrown.
 */
export { connect, type Connection } from './rpcClient';
export { RpcError, rpcCodes } from './rpcError';
export type { Remedy } from './rpcMessages';
export { serve, type ErrorWords, type Failure, type Handlers, type Service } from './rpcServer';
export {
  defineProtocol,
  type EventName,
  type EventPayload,
  type Params,
  type Port,
  type Protocol,
  type RequestName,
  type Result,
  type Subscription,
} from './rpcProtocol';
