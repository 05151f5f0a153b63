import * as z from 'zod';

/** Ids are opaque: CallRail has changed their form before. The brand keeps kinds apart. */
const id = z.union([z.string().min(1), z.number().transform(String)]);

export const AccountId = id.pipe(z.string().brand<'AccountId'>());
export type AccountId = z.infer<typeof AccountId>;

export const CompanyId = id.pipe(z.string().brand<'CompanyId'>());
export type CompanyId = z.infer<typeof CompanyId>;

export const CallId = id.pipe(z.string().brand<'CallId'>());
export type CallId = z.infer<typeof CallId>;

export const TrackerId = id.pipe(z.string().brand<'TrackerId'>());
export type TrackerId = z.infer<typeof TrackerId>;

export const UserId = id.pipe(z.string().brand<'UserId'>());
export type UserId = z.infer<typeof UserId>;

/** An integer on the wire, sometimes as text. */
export const TagId = id.pipe(z.string().brand<'TagId'>());
export type TagId = z.infer<typeof TagId>;

export const IntegrationId = id.pipe(z.string().brand<'IntegrationId'>());
export type IntegrationId = z.infer<typeof IntegrationId>;

export const NotificationId = id.pipe(z.string().brand<'NotificationId'>());
export type NotificationId = z.infer<typeof NotificationId>;

/** Maton's id of a connection, a UUID. */
export const ConnectionId = z.string().min(1).brand<'ConnectionId'>();
export type ConnectionId = z.infer<typeof ConnectionId>;
