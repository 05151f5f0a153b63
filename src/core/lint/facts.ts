import type { Address } from './address';
import { addressesOf } from './addresses';
import { isPretended, requestOf, type Request } from './request';
import type { Source } from './source';

/** How a file proves who it is: with Maton's key, with CallRail's, with both, or it does not show. */
export type Credential = 'maton' | 'callrail' | 'both' | 'unknown';

/** What the rules know of a file; worked out once, when the first asks. */
export class Facts {
  #addresses?: readonly Address[];
  #requests?: readonly Request[];
  #credential?: Credential;
  #alone?: boolean;

  constructor(readonly source: Source) {}

  get addresses(): readonly Address[] {
    return (this.#addresses ??= addressesOf(this.source));
  }

  get requests(): readonly Request[] {
    Array.from(this.prepare());
    return this.#requests ?? [];
  }

  /** Works out the addresses and the requests, in pieces between which others may have a turn. */
  *prepare(): Generator<never[]> {
    if (this.#requests) return;
    const { addresses, source } = this;
    yield [];
    const requests: Request[] = [];
    for (const [index, address] of addresses.entries()) {
      const request = requestOf(source, address);
      if (!isPretended(source, request)) requests.push(request);
      if (index % 200 === 199) yield [];
    }
    this.#requests = requests;
  }

  get credential(): Credential {
    return (this.#credential ??= this.#whichCredential());
  }

  /** Whether no other host than Maton's and CallRail's is named in the file's texts. */
  get alone(): boolean {
    return (this.#alone ??=
      !/https?:\/\/(?!(?:gateway|ctrl|api|connect)\.maton\.ai|(?:api|app)\.callrail\.com|localhost|127\.0\.0\.1|[\w.-]*\bexample\.(?:com|org)|json-schema\.org|schemas?\.)[\w-]+\.\w/.test(
        this.source.text,
      ));
  }

  #whichCredential(): Credential {
    const text = this.#said();
    const native =
      /\bToken\s+token=|\bCALL_?RAIL_(?:API_)?(?:KEY|TOKEN)|\bcall_?rail(?:Api)?(?:Key|Token)/i.test(
        text,
      );
    const maton =
      /(?:gateway|ctrl|api)\.maton\.ai|\bMATON_|maton_?(?:api_?)?key|Maton-Connection/i.test(text);
    if (native && maton) return 'both';
    if (native) return 'callrail';
    return maton || (this.alone && /\bBearer\s/.test(text)) ? 'maton' : 'unknown';
  }

  /** The text without its comments. */
  #said(): string {
    const { comments, text } = this.source;
    const parts: string[] = [];
    let at = 0;
    for (const { start, end } of [...comments].sort((one, other) => one.start - other.start)) {
      if (start < at) continue;
      parts.push(text.slice(at, start));
      at = end;
    }
    parts.push(text.slice(at));
    return parts.join(' ');
  }
}
