import { connect, type Connection, type Protocol } from '../../src/protocol/rpc';
import { h } from './dom';
import { hostPort, jsonAttribute } from './port';
import { translator, type Translate } from './strings';

export interface NewPage<P extends Protocol, Key extends string> {
  readonly host: Connection<P>;
  /** Where all that is shown stands; in the document already. */
  readonly main: HTMLElement;
  /** In the words that came with the page, which are those of its start. */
  readonly t: Translate<Key>;
  /** In the words that came from the host. */
  readonly translated: (strings: Readonly<Record<string, string>>) => Translate<Key>;
}

/** What every page is made of: its end of the protocol, its place in the document and its words. */
export function newPage<P extends Protocol, Key extends string>(
  protocol: P,
  english: Readonly<Record<Key, string>>,
): NewPage<P, Key> {
  const embedded = (jsonAttribute('strings') ?? {}) as Record<string, string>;
  const host = connect(protocol, hostPort);
  window.addEventListener('pagehide', () => host.dispose());
  const main = h('main', { class: 'page' });
  document.body.append(main);
  return {
    host,
    main,
    t: translator(english, embedded),
    translated: strings => translator(english, embedded, strings),
  };
}
