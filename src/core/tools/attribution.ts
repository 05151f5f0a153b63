import * as z from 'zod';
import type { Call } from '../../api/schemas/call';
import type { Milestone } from '../../api/schemas/milestone';
import { chosenAccount } from './accountChoice';
import { compact } from './pages';
import { account, callId, personal } from './parameters';
import { defineTool } from './tool';

const milestoneNames = ['first_touch', 'lead_created', 'qualified', 'last_touch'] as const;

export const explainAttribution = defineTool({
  name: 'callrail_explain_attribution',
  title: 'Explain attribution',
  description:
    'Why a call has its source: the rule that gave it, the milestones on the way, and what is missing. 1 request.',
  effect: 'read',
  personal: { tracker: 'tracker' },
  input: z.strictObject({ ...account, call_id: callId, ...personal }),
  output: z.object({
    attribution: z.looseObject({}),
    rule: z.enum(['first_touch', 'tracker', 'none']),
    because: z.array(z.string()),
    milestones: z.looseObject({}),
    missing: z.array(z.string()),
  }),
  async run(services, input, options) {
    const ref = await chosenAccount(services, input, options);
    const call = { ...ref, callId: input.call_id };
    return explained(await services.calls.get(call, { ...options, fresh: true }));
  },
});

/**
 * What decided about a call's source. Since 30 January 2020 CallRail attributes by the first touch;
 * a call without a visit to a website has only what its tracker stands for.
 */
export function explained(call: Call) {
  const milestones = Object.fromEntries(
    milestoneNames.map(name => [name, reached(call.milestones?.[name])]),
  );
  const { first_touch: first, last_touch: last } = milestones;
  const visited = first?.landing != null || call.landing_page_url != null;
  const tracker = call.source_name ?? call.tracker_id ?? 'its tracker';
  const source = call.source ?? null;
  const rule = source === null ? 'none' : visited && first ? 'first_touch' : 'tracker';
  return {
    attribution: compact({
      source,
      medium: call.medium,
      campaign: call.campaign,
      keywords: call.keywords,
      tracker: call.source_name,
      tracker_id: call.tracker_id,
      tracking_phone_number: call.tracking_phone_number,
      ...clickIds(call),
    }),
    rule,
    because: [...reasons(rule, call, tracker, first), ...changedSince(first, last)],
    milestones: Object.fromEntries(
      Object.entries(milestones).map(([name, each]) => [name, each ? facts(each) : 'not reached']),
    ),
    missing: missing(call, milestones, visited),
  };
}

/** A milestone that was not reached is there all the same, with every field null. */
function reached(milestone: Milestone | null | undefined): Milestone | undefined {
  if (!milestone) return undefined;
  const { event_date, source, landing } = milestone;
  return event_date == null && source == null && landing == null ? undefined : milestone;
}

function facts(milestone: Milestone): Record<string, unknown> {
  const { event_date, source, medium, campaign, keywords, landing, referrer, device } = milestone;
  const parameters = campaignParameters(milestone);
  return compact({
    event_date,
    source,
    medium,
    campaign,
    keywords,
    landing,
    referrer,
    device,
    ...(Object.keys(parameters).length > 0 ? { utm: parameters } : {}),
  });
}

/** Beside these a page may have put there what somebody typed. */
function campaignParameters({ url_utm_params }: Milestone): Record<string, unknown> {
  const all = Object.entries(url_utm_params ?? {});
  return compact(Object.fromEntries(all.filter(([name]) => name.startsWith('utm_'))));
}

function clickIds({ gclid, fbclid, msclkid }: Call): Record<string, unknown> {
  return { gclid, fbclid, msclkid };
}

function reasons(
  rule: 'first_touch' | 'tracker' | 'none',
  call: Call,
  tracker: string,
  first: Milestone | undefined,
): string[] {
  if (rule === 'none') return ['CallRail knows no source of this call.'];
  if (rule === 'tracker')
    return [
      `The number that was called belongs to the tracker ${tracker}, and no visit to a website is known: the source is what that tracker stands for.`,
    ];
  const told = [
    'A visit to the website is known, so the source is that of the first touch, not of the last visit or of the number that was called.',
  ];
  if (call.gclid ?? call.msclkid)
    told.push(
      'A click id of an advertisement was on the landing page, which marks the visit as paid.',
    );
  if (first?.source != null && call.source != null && first.source !== call.source)
    told.push(
      `The call says ${call.source} where the first touch says ${first.source}: attribution may have been changed since, or older rules hold for this call.`,
    );
  return told;
}

function changedSince(first: Milestone | undefined, last: Milestone | undefined): string[] {
  if (first?.source == null || last?.source == null || first.source === last.source) return [];
  return [`The last touch was ${last.source}; it does not change the source of the call.`];
}

function missing(
  call: Call,
  milestones: Partial<Record<string, Milestone>>,
  visited: boolean,
): string[] {
  const told: string[] = [];
  if (!call.milestones) told.push('Milestones: CallRail gave none for this call.');
  if (!visited)
    told.push('A visit: only session trackers (website pools) see which page a caller came from.');
  else if (call.gclid == null && call.msclkid == null && call.fbclid == null)
    told.push('Click ids: no advertisement was clicked, or its id was not on the landing page.');
  if (call.campaign == null) told.push('A campaign: neither the visit nor the tracker names one.');
  if (call.keywords == null)
    told.push('Keywords: search engines pass them on for paid clicks only.');
  if (milestones.lead_created === undefined) told.push('Lead created: not reached.');
  if (milestones.qualified === undefined)
    told.push('Qualified: nobody has scored this caller as a good lead.');
  return told;
}
