import { menuButton } from '../shared/menu';
import type { StatusLine } from '../shared/status';
import { tool, toolbar } from '../shared/toolbar';
import type { IconName } from '../shared/icons';
import type { Params } from '../../src/protocol/rpc';
import type { tablePanel } from '../../src/protocol/tablePanel';
import type { Page } from './page';
import { tellFailure } from './requests';

type Action = Params<typeof tablePanel, 'act'>['in']['action'];
type Format = Params<typeof tablePanel, 'copy'>['in']['format'];

export interface ToolTargets {
  /** The call in focus. */
  current: () => string | undefined;
  chooseColumns: () => void;
  edit: () => void;
  undo: () => void;
}

const actions: Record<Action, IconName> = {
  saveSearch: 'save',
  exportCalls: 'download',
  downloadRecordings: 'sound',
  showAnalytics: 'chart',
};
const formats: readonly Format[] = ['csv', 'json', 'markdown', 'ids'];

export interface Tools {
  readonly element: HTMLElement;
  readonly open: (id: string) => void;
  readonly copy: (format: Format) => void;
}

/** What can be done with the table and its calls. */
export function tools(page: Page, status: StatusLine, targets: ToolTargets): Tools {
  const { host, table, selection, t } = page;

  async function run(request: () => Promise<string | undefined>): Promise<void> {
    status.clear();
    try {
      const done = await request();
      if (done !== undefined) status.show(done, 'success');
    } catch (error) {
      tellFailure(page, status, { error, again: () => void run(request) });
    }
  }

  function open(id: string): void {
    void run(() => host.request('openCall', { id }).then(() => undefined));
  }

  function copy(format: Format): void {
    const current = targets.current();
    const ids = selection.size > 0 ? selection.ids() : current === undefined ? [] : [current];
    if (ids.length === 0) status.show(t('noCall'));
    else void run(async () => (await host.request('copy', { format, ids })).statement);
  }

  const openTool = tool(t('tool.open'), 'external', () => {
    const current = targets.current();
    if (current === undefined) status.show(t('noCall'));
    else open(current);
  });
  const undo = tool(t('tool.undo'), 'undo', targets.undo);
  const reload = tool(t('tool.reload'), 'retry', () => {
    reload.setBusy(true);
    void run(async () => {
      table.take(await host.request('reload', null));
      return undefined;
    }).finally(() => reload.setBusy(false));
  });
  const acts = (Object.keys(actions) as Action[]).map(action =>
    tool(t(`tool.${action}`), actions[action], () => {
      void run(() => host.request('act', { action }).then(() => undefined));
    }),
  );
  const copies = menuButton(
    t('tool.copy'),
    'copy',
    formats.map(format => ({ label: t(`copy.${format}`), act: () => copy(format) })),
  );

  const showUndo = () => (undo.element.hidden = !table.facts.canUndo);
  showUndo();
  table.onChange(showUndo);
  return {
    open,
    copy,
    element: toolbar(t('tools'), [
      openTool,
      copies,
      tool(t('tool.edit'), 'edit', targets.edit),
      undo,
      tool(t('tool.columns'), 'columns', targets.chooseColumns),
      reload,
      ...acts,
    ]),
  };
}
