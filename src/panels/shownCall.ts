import * as vscode from 'vscode';
import type { Call } from '../api/schemas/call';
import type { Directory } from '../core/directory';
import type { AccountRef } from '../core/refs';
import type { CallView } from '../protocol/callPanel';
import { viewOf } from './callView';

/** The call as its panel shows it: what was read last, and what became known beside it. */
export class ShownCall {
  #call: Call | undefined;
  #signedRecording = false;

  constructor(
    private readonly directory: Directory,
    private readonly account: AccountRef,
    private readonly onView: (title: string) => void,
  ) {}

  get call(): Call | undefined {
    return this.#call;
  }

  show(call: Call): CallView {
    this.#call = call;
    const view = viewOf(call, {
      language: vscode.env.language,
      now: Date.now(),
      account: this.directory.known(this.account),
      signedRecording: this.#signedRecording,
    });
    this.onView(view.title);
    return view;
  }

  /** The same call in the light of what is known by now; undefined before it was read. */
  again(): CallView | undefined {
    return this.#call && this.show(this.#call);
  }

  recordingIsSigned(): void {
    this.#signedRecording = true;
  }
}
