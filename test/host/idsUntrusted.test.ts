import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxSettings, useSandbox } from '../support/useSandbox';
import { signIn } from './signIn';
import { useTemporaryFolder } from './useTemporaryFolder';
import { useWorkbench } from './useWorkbench';

describe('Ids of a workspace that is not trusted', () => {
  const folder = useTemporaryFolder();
  const sandbox = useSandbox();
  const w = useWorkbench(() => {
    writeFileSync(
      join(folder(), 'ids.ts'),
      `'${sandbox().state.accounts[0]?.companies[0]?.id}';\n`,
    );
    return { settings: sandboxSettings(sandbox()), folder: folder(), untrusted: true };
  });

  before(async () => {
    await signIn(w());
    await w().view('Calls').described('calls');
    await w().openFile('ids.ts');
  });

  it('are asked for by nobody who only points at them', async () => {
    const id = sandbox().state.accounts[0]?.companies[0]?.id ?? '';
    await w().editors.link(id).waitFor();
    const before = sandbox().log.length;
    // VS Code's own word for a link is all there is.
    const hover = await w().editors.hover(id);
    assert.match((await hover?.innerText()) ?? '', /Open\sin\sCallRail\sExplorer/);
    assert.doesNotMatch((await hover?.innerText()) ?? '', /Time zone/);
    assert.equal(sandbox().log.length, before);
    await w().editors.follow(id);
    await w().editors.contains(`"id": "${id}"`);
  });
});
