/**
 * The parts of undici in use. Its index is not imported: on loading it claims the process-wide
 * dispatcher slots, which belong to Node's `fetch` and to every extension of the host. These parts
 * leave them alone, and are a third of its size.
 */
declare module 'undici/lib/dispatcher/agent.js' {
  export { default } from 'undici/types/agent';
}
declare module 'undici/lib/dispatcher/env-http-proxy-agent.js' {
  export { default } from 'undici/types/env-http-proxy-agent';
}
declare module 'undici/lib/dispatcher/pool.js' {
  export { default } from 'undici/types/pool';
}
declare module 'undici/lib/dispatcher/dispatcher.js' {
  export { default } from 'undici/types/dispatcher';
}
declare module 'undici/lib/api/index.js' {
  import type Dispatcher from 'undici/types/dispatcher';

  const methods: Pick<Dispatcher, 'request' | 'stream' | 'pipeline' | 'upgrade' | 'connect'>;
  export default methods;
}
