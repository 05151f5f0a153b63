import { drawPicture } from '../audio/picture';
import type { SandboxContext, World } from '../context';
import { notFound } from '../errors';

/** A text's picture, at the address that `media_urls` has. */
export function textMedia(context: SandboxContext, { state }: World): Response {
  const message = context.req.param('message');
  const number = Number(context.req.param('number'));
  for (const { messages } of state.books.of(context.get('account'), 'conversations')) {
    const text = messages.find(({ id }) => id === message);
    const media = text?.media[number];
    if (!text || !media) continue;
    const bytes = media.bytes ?? drawPicture(text.number);
    return context.body(bytes, 200, { 'content-type': media.type });
  }
  throw notFound();
}
