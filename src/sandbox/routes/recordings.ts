import type { World } from '../context';
import { notFound } from '../errors';
import { isRecorded } from '../wire/callBasics';
import { findCall } from './calls';
import { route, type Api } from './route';

/** Where a call's audio is: JSON, not the audio. */
export function recordingRoutes(api: Api, { clock, links }: World): void {
  route(api, '/a/:account/calls/:call/recording', {
    GET: context => {
      const call = findCall(context);
      const now = clock.now();
      if (!isRecorded(call, now)) throw notFound();
      return context.json({ url: links.recording(call, now) });
    },
  });
}
