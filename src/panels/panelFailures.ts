import * as vscode from 'vscode';
import { isCallRailError } from '../api/errors';
import { isAbort } from '../base/abort';
import { explain, type Explanation } from '../host/report';
import type { Failure } from '../protocol/rpc';
import { PanelError } from './panelError';

type Offer = NonNullable<Explanation['remedy']>;

/** Puts failures into words for a page, and does what it was offered against them. */
export class PanelFailures {
  /** What was offered, by id: a page can ask for nothing else. */
  readonly #offers = new Map<string, Offer>();

  constructor(private readonly log: (error: unknown) => void) {}

  words(error: unknown): Failure {
    if (!isAbort(error)) this.log(error);
    const { message, remedy } = wordsOf(error);
    const code = isCallRailError(error) ? error.code : 'unexpected';
    return { code, message, remedy: remedy && this.#offer(remedy) };
  }

  async act(id: string): Promise<void> {
    const offer = this.#offers.get(id);
    if (offer) await vscode.commands.executeCommand(offer.command, offer.argument);
  }

  #offer(offer: Offer): Failure['remedy'] {
    const id = [offer.command, offer.argument].join(' ');
    this.#offers.set(id, offer);
    return { id, title: offer.title };
  }
}

function wordsOf(error: unknown): Pick<Explanation, 'message' | 'remedy'> {
  if (error instanceof PanelError) return error;
  // The page asked and still waits, so it was not the page that broke it off.
  if (isAbort(error))
    return {
      message: vscode.l10n.t('The key or a setting changed before the answer came. Try again.'),
    };
  return explain(error);
}
