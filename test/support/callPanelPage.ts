import type { Browser } from 'playwright-core';
import { callPanel, type CallView, type Saved } from '../../src/protocol/callPanel';
import { callStrings } from '../../src/protocol/callStrings';
import type { Handlers } from '../../src/protocol/rpc';
import { callView, conversation, tagChoices } from './callViews';
import { openStage, PanelPage, type PanelPageOptions, type Stage } from './panelPage';
import { recordingAudio } from './recordingAudio';
import type { WebviewFiles } from './webviewFiles';

export { Remediable } from './panelPage';

type Panel = typeof callPanel;

export interface PanelOptions extends PanelPageOptions<Panel> {
  view?: CallView;
  strings?: Record<string, string>;
}

/** The call panel's real page in a real browser; the host's end is here, and can be scripted. */
export class CallPanelPage extends PanelPage<Panel> {
  view: CallView;
  readonly #strings: Record<string, string>;

  private constructor(stage: Stage, options: PanelOptions) {
    super(stage, callPanel, options);
    this.view = options.view ?? callView();
    this.#strings = options.strings ?? {};
  }

  static async open(
    browser: Browser,
    files: WebviewFiles,
    options: PanelOptions = {},
  ): Promise<CallPanelPage> {
    const names = { name: 'call', title: 'Jane Caller' };
    const stage = await openStage(browser, files, names, { restore: { call: 'CAL1' }, ...options });
    const panel = new CallPanelPage(stage, options);
    await stage.load();
    return panel;
  }

  /** Tells the page that what kept the call away may have gone, or that tags have changed. */
  tell(event: 'retry' | 'tagsChanged'): void {
    this.service.push(event, null);
  }

  push(view: CallView): void {
    this.view = view;
    this.service.push('changed', view);
  }

  #saved(): Saved {
    return { view: this.view, problems: [] };
  }

  protected override defaults(): Handlers<Panel> {
    return {
      open: () => ({ strings: { ...callStrings, ...this.#strings }, view: this.view }),
      reload: () => this.view,
      save: patch => {
        this.view = { ...this.view, form: { ...this.view.form, ...patch } };
        return this.#saved();
      },
      tagChoices: () => tagChoices,
      addTag: ({ name }) => {
        const tag = tagChoices.find(choice => choice.name === name);
        const chip = { name, color: tag?.color ?? null, background: tag?.background ?? null };
        this.view = { ...this.view, tags: [...this.view.tags, chip] };
        return this.#saved();
      },
      removeTag: ({ name }) => {
        this.view = { ...this.view, tags: this.view.tags.filter(tag => tag.name !== name) };
        return this.#saved();
      },
      recording: () => ({ kind: 'audio', bytes: recordingAudio(12), mimeType: 'audio/wav' }),
      transcript: () => conversation,
      previousCalls: () => ({
        more: false,
        calls: [
          {
            id: 'CAL2',
            time: 'Feb 2, 2026, 4:11 PM',
            outcome: 'missed',
            duration: null,
            tracker: 'Website pool',
          },
          {
            id: 'CAL3',
            time: 'Jan 20, 2026, 9:02 AM',
            outcome: 'voicemail',
            duration: '41s',
            tracker: 'Google Ads: brand',
          },
        ],
      }),
      openCall: () => null,
      act: () => null,
      remedy: () => null,
    };
  }
}
