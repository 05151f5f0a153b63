import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server';

/** Sunday, 22 November 2026, 17:00 UTC: 9 in the morning in Los Angeles. */
export const sandboxNow = Date.UTC(2026, 10, 22, 17);

/** A clock that stands still until it is moved. */
export class StillClock {
  constructor(public time = sandboxNow) {}

  now = () => this.time;

  sleep = () => Promise.resolve();
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Parsed JSON; undefined, whatever its type says, if the body is none. */
  json: Wire;
}

/**
 * Whatever an answer, or a record in one, may hold. The types are what the tests expect, and assert:
 * nothing has checked them.
 */
export interface Wire {
  [field: string]: unknown;
  id: string;
  name: string;
  error: string;
  message: string;
  url: string;
  status: string;
  type: string;
  color: string;
  email: string;
  key: string | null;
  phone_number: string;
  role: string;
  created_at: string;
  start_date: string;
  start_time: string;
  event_date: string | null;
  company_id: string | null;
  connection_id: string;
  creation_time: string;
  signing_key: string;
  note: string;
  filler: string;
  transcription: string | null;
  phrase: string;
  recording: string | null;
  recording_player: string | null;
  next_page: string;
  total_pages: number;
  total_records: number;
  total_calls: number;
  missed_calls: number;
  answered_calls: number;
  leads: number;
  value: string | number | null;
  waveforms: string[];
  media_urls: string[];
  tracking_numbers: string[];
  connection: Wire;
  company: Wire;
  call_flow: Wire;
  form_data: Record<string, unknown>;
  qualified: Wire;
  milestones: Wire;
  total_results: Wire;
  accounts: Wire[];
  caller_ids: Wire[];
  calls: Wire[];
  companies: Wire[];
  connections: Wire[];
  conversations: Wire[];
  conversational_transcript: Wire[];
  data: Wire[];
  form_submissions: Wire[];
  grouped_results: Wire[];
  integration_criteria: Wire[];
  integrations: Wire[];
  messages: Wire[];
  notifications: Wire[];
  page_views: Wire[];
  recent_messages: Wire[];
  sms_threads: Wire[];
  summary_emails: Wire[];
  tags: Wire[];
  timeline: Wire[];
  trackers: Wire[];
  users: Wire[];
  verified_caller_ids: Wire[];
}

export interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A sandbox and a plain `fetch` on it, without any client of ours in between. */
export class SandboxFetch {
  private constructor(
    readonly sandbox: Sandbox,
    readonly clock: StillClock,
  ) {}

  static async start(options: SandboxOptions = {}): Promise<SandboxFetch> {
    const clock = new StillClock();
    return new SandboxFetch(await startSandbox({ clock, ...options }), clock);
  }

  get state() {
    return this.sandbox.state;
  }

  /** The first account of the first connection: a premium one, values as seen live. */
  get account() {
    return this.state.accounts[0]!;
  }

  /** A path below an account, with `.json` put in front of the query. */
  path(resource: string, account = this.account): string {
    const [path, query] = resource.split('?');
    return `/callrail/v3/a/${account.id}/${path}.json${query === undefined ? '' : `?${query}`}`;
  }

  /** Sends the key unless other headers say otherwise. */
  async ask(path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
    const response = await fetch(path.startsWith('/') ? this.sandbox.origin + path : path, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${this.sandbox.key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parse(text) as Wire };
  }

  /** A resource of the first account. */
  get(resource: string, account = this.account): Promise<Answer> {
    return this.ask(this.path(resource, account), this.#through(account));
  }

  send(method: string, resource: string, body?: unknown, account = this.account): Promise<Answer> {
    return this.ask(this.path(resource, account), { ...this.#through(account), method, body });
  }

  #through(account: { id: string }): Ask {
    const connection = this.state.connections.find(({ accounts }) =>
      accounts.some(({ id }) => id === account.id),
    );
    return connection ? { headers: { 'maton-connection': connection.id } } : {};
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
