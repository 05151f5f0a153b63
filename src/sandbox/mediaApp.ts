import { Hono } from 'hono';
import type { SandboxContext, SandboxEnv, World } from './context';
import { observe } from './observe';
import type { CallRecord } from './records';
import { Recordings } from './audio/recordings';
import { waveformImage } from './audio/waveform';
import { isRecorded } from './wire/callBasics';

/**
 * The stand-in for CallRail's web app and storage: recordings and waveforms, open to whoever has
 * the link. A request with a credential is refused, for no key belongs here.
 */
export function createMediaApp(world: World): Hono<SandboxEnv> {
  const recordings = new Recordings();
  const app = new Hono<SandboxEnv>();
  app.use(observe(world, 'media'));
  app.use(async (context, next) => {
    if (context.env.incoming.headers.authorization !== undefined) {
      return context.text('Forbidden: send no credential here.', 403);
    }
    await next();
    return undefined;
  });
  app.get('/calls/:call/recording/redirect', context => {
    const call = findCall(context, world);
    return call ? context.redirect(world.links.file(call)) : forbidden(context);
  });
  app.get('/calltrk-production/:file{.+\\.wav}', context => {
    const call = findCall(context, world);
    return call ? sendAudio(context, recordings.wav(call)) : forbidden(context);
  });
  app.get('/calls/:call/:image{waveform-(small|large)\\.png}', context => {
    const call = findCall(context, world);
    if (!call) return forbidden(context);
    const large = context.req.param('image').includes('large');
    return context.body(waveformImage(call, large), 200, { 'content-type': 'image/png' });
  });
  app.notFound(context => context.text('Not found', 404));
  return app;
}

/** The recorded call of the path, if the link's access key is the current one. */
function findCall(context: SandboxContext, { state, links, clock }: World): CallRecord | undefined {
  const id = context.req.param('call') ?? context.req.param('file')?.replace(/\.wav$/, '') ?? '';
  const call = state.findCall(id);
  if (!call || !isRecorded(call, clock.now())) return undefined;
  return context.get('query').get('access_key') === links.accessKey(call) ? call : undefined;
}

/** As storage services refuse: XML, whether the link is old or wrong. */
function forbidden(context: SandboxContext): Response {
  const xml =
    '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>';
  return context.body(xml, 403, { 'content-type': 'application/xml' });
}

function sendAudio(context: SandboxContext, wav: Uint8Array<ArrayBuffer>): Response {
  const headers = { 'content-type': 'audio/wav', 'accept-ranges': 'bytes' };
  const range = readRange(context.req.header('range'), wav.length);
  if (range === 'unsatisfiable') {
    return context.body(null, 416, { 'content-range': `bytes */${wav.length}` });
  }
  const { first, last } = range ?? { first: 0, last: wav.length - 1 };
  const part = wav.subarray(first, last + 1);
  const length = { 'content-length': String(part.length) };
  if (!range) return context.body(part, 200, { ...headers, ...length });
  return context.body(part, 206, {
    ...headers,
    ...length,
    'content-range': `bytes ${first}-${last}/${wav.length}`,
  });
}

/** One range of bytes, both ends included; several at once are answered as if none were asked. */
function readRange(header: string | undefined, length: number) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, from = '', to = ''] = match;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first > last || first >= length ? ('unsatisfiable' as const) : { first, last };
}
