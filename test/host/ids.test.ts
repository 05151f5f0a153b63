import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompanyRecord } from '../../src/sandbox/records';
import { until } from '../support/until';
import { readableTerminal } from '../support/workbench/terminal';
import { loneCall, type LoneCall } from './loneCall';
import { useSignedIn } from './useSignedIn';
import { useTemporaryFolder } from './useTemporaryFolder';

const hostile = '**Evil** [x](command:workbench.action.openSettings) <img src=x>';
const unknownCall = `CAL${'0'.repeat(32)}`;

/** What is read of a link. */
interface Linked {
  getAttribute: (name: string) => string | null;
}

describe('Ids', () => {
  const folder = useTemporaryFolder();
  let shown: LoneCall;
  let evil: CompanyRecord | undefined;
  const { w, sandbox, requestsOf } = useSignedIn({
    folder,
    settings: readableTerminal,
    prepare: sandbox => {
      const [account] = sandbox.state.accounts;
      shown = loneCall(sandbox, 'Shown Caller', () => true);
      const [company] = account?.companies ?? [];
      evil = account?.companies.find(
        each => each !== company && each !== sandbox.state.findCall(shown.id)?.company,
      );
      assert.ok(account && company && evil);
      evil.name = hostile;
      const [user] = account.users;
      const ids = { call: shown.id, company: company.id, evil: evil.id, user: user?.id ?? '' };
      const lines = Object.entries(ids).map(([name, id]) => `const ${name} = '${id}';`);
      writeFileSync(join(folder(), 'ids.ts'), [...lines, `// ${unknownCall}`, ''].join('\n'));
      writeFileSync(join(folder(), 'one.md'), `${account.trackers[0]?.id}\n`);
    },
  });
  const account = () => {
    const [first] = sandbox().state.accounts;
    assert.ok(first);
    return first;
  };
  const company = () => {
    const [first] = account().companies;
    assert.ok(first);
    return first;
  };
  const link = (id: string) => w().editors.link(id);
  const card = async (id: string) => {
    const hover = await w().editors.hover(id);
    assert.ok(hover, 'A card is shown.');
    // VS Code's own word for a link is there before the card is.
    const hint = /Open\sin\sCallRail\sExplorer.*|Loading.*/g;
    await until('the card is read', async () => (await hover.innerText()).replace(hint, '').trim());
    return hover;
  };

  /** The text of the card at an id, once it says this. */
  const cardSays = async (id: string, words: string) => {
    const hover = await card(id);
    return until(`the card says "${words}"`, async () => {
      const text = await hover.innerText();
      return text.includes(words) && text;
    });
  };

  before(() => w().openFile('ids.ts'));

  describe('in a file', () => {
    it('are links', async () => {
      for (const id of [shown.id, company().id, unknownCall]) await link(id).waitFor();
    });

    it('show a card of a call that is known, without a request', async () => {
      const requests = await requestsOf(async () => {
        const text = await cardSays(shown.id, 'Shown Caller');
        assert.match(text, /Outcome: \w+/);
        assert.match(text, /Company: \w+/);
      });
      assert.deepEqual(requests, []);
    });

    it('show a card of another record by one request, and again by none', async () => {
      const [user] = account().users;
      const name = `${user?.firstName} ${user?.lastName}`;
      const hover = () => cardSays(user?.id ?? '', name);
      assert.deepEqual(await requestsOf(hover), [`GET users/${user?.id}`]);
      assert.deepEqual(await requestsOf(hover), []);
    });

    it('show what CallRail says as text, whatever it says', async () => {
      const hover = await card(evil?.id ?? '');
      assert.ok((await hover.innerText()).includes(hostile));
      assert.equal(await hover.locator('img').count(), 0);
      const targets = await hover
        .locator('a[data-href]')
        .evaluateAll((links: Linked[]) => links.map(each => each.getAttribute('data-href') ?? ''));
      assert.ok(targets.some(target => target.startsWith('command:callrail.openRecord')));
      assert.ok(targets.every(target => !target.includes('openSettings')));
    });

    it('say where an unknown one was looked for, and offer to look in the other accounts', async () => {
      const hover = await card(unknownCall);
      const text = await hover.innerText();
      assert.match(text, new RegExp(`CallRail has no such record in ${account().name}`));
      await hover.getByText('Look in the other 2 accounts').click();
      await w().notifications.expect('CallRail has no such record');
      await w().notifications.clear();
    });

    it('say quietly why a record could not be read', async () => {
      const [tracker] = account().trackers;
      sandbox().faults.add({ path: `/trackers/${tracker?.id}`, status: 503 });
      await w().openFile('one.md');
      const requests = await requestsOf(async () => {
        await cardSays(tracker?.id ?? '', 'not available right now');
      });
      // Where this is tried again, the failure is still remembered.
      assert.ok(requests.length <= 1, requests.join());
      assert.deepEqual(await w().notifications.all(), []);
    });

    it('open a call in its panel, and any other record as JSON', async () => {
      await w().openFile('ids.ts');
      await w().editors.follow(shown.id);
      await w().editors.tab('Shown Caller').waitFor();
      await w().openFile('ids.ts');
      await w().editors.follow(company().id);
      await w().editors.contains(`"id": "${company().id}"`);
      assert.ok((await w().editors.titles()).some(title => title.includes(company().id)));
    });
  });

  describe('as fixtures', () => {
    before(() => w().runCommand('View: Close All Editors'));

    it('give their record, with fakes for everything personal, in one step that can be undone', async () => {
      await w().openFile('ids.ts');
      const before = await w().editors.text();
      await w().editors.piece(shown.id).click();
      await w().runCommand('Refactor...');
      await w().editors.chooseAction('Insert as fixture');
      await w().editors.contains('"direction":');
      const text = await w().editors.text();
      assert.ok(text.startsWith('const call = {'));
      assert.ok(!text.includes('Shown Caller'));
      await w().runCommand('Undo');
      await until('the text is as before', async () => (await w().editors.text()) === before);
    });

    it('are not offered where a record would break the text', async () => {
      await w().openFile('ids.ts');
      await w().editors.piece(unknownCall).click();
      await w().runCommand('Refactor...');
      await w().page.getByText('No refactorings available').first().waitFor();
    });
  });

  describe('in a terminal', () => {
    it('open their record', async () => {
      await w().runCommand('View: Close All Editors');
      await w().runCommand('Terminal: Create New Terminal');
      await w().terminal.run(`echo "id=${shown.id}."`);
      await w().terminal.follow(`id=${shown.id}.`);
      await w().editors.tab('Shown Caller').waitFor();
      await w().runCommand('Terminal: Kill the Active Terminal Instance');
    });
  });

  describe('that are asked for', () => {
    it('come from the clipboard, and are refused with a sentence where they are none', async () => {
      await w().page.evaluate(`navigator.clipboard.writeText('${company().id}')`);
      await w().runCommand('CallRail: Open Record by ID…');
      await w().quickInput.opened('CallRail: Open Record by ID');
      assert.equal(await w().quickInput.value(), company().id);
      await w().quickInput.type('CAL7');
      await w().quickInput.complains('An id is ACC, COM, CAL, TRK or USR');
      await w().quickInput.answer(unknownCall);
      await w().quickInput.complains('CallRail has no such record');
      const last = sandbox().state.accounts.at(-1)?.calls[0]?.id ?? '';
      const before = (await w().editors.titles()).length;
      await w().quickInput.answer(last);
      await w().page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await until('the panel opens', async () => (await w().editors.titles()).length > before);
    });
  });

  describe('in a window where no view of CallRail is open', () => {
    it('cost nothing until one is pointed at, and are alive then', async () => {
      await w().runCommand('View: Close All Editors');
      // The window keeps which container is open a little later.
      await until(
        'the window opens with the Explorer',
        async () => {
          await w().openContainer('Explorer');
          await w().reload();
          await w().page.locator('.part.sidebar .title-label').waitFor();
          const title = await w().page.locator('.part.sidebar .title-label').innerText();
          // Older versions write it in capitals.
          return title.toLowerCase().includes('explorer');
        },
        60_000,
      );
      const requests = await requestsOf(async () => {
        await w().reload();
        await w().openFile('ids.ts');
        await link(company().id).waitFor();
      });
      assert.deepEqual(requests, []);
      // Which account it is in is not known yet, and finding out would take more than one request.
      const unasked = await requestsOf(async () => {
        await cardSays(company().id, 'Look it up');
      });
      assert.deepEqual(unasked, []);
      await (await card(company().id)).getByText('Look it up').click();
      await w().editors.contains(`"id": "${company().id}"`);
      await w().openFile('ids.ts');
      await cardSays(company().id, company().name);
    });
  });

  describe('whose settings are off', () => {
    it('are plain text', async () => {
      await w().set({ 'callrail.ids.links': false, 'callrail.ids.hover': false });
      // A command is there once the extension is.
      await w().runCommand('CallRail: Show Log');
      await w().openFile('ids.ts');
      assert.equal(await w().editors.hover(company().id, 3_000), undefined);
      assert.equal(await link(company().id).count(), 0);
      await w().set({ 'callrail.ids.links': true, 'callrail.ids.hover': true });
      await link(company().id).waitFor();
    });
  });
});
