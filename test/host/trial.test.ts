import { useWorkbench } from './useWorkbench';
describe('trial', () => {
  const w = useWorkbench({ env: { CALLRAIL_DEMO: '1' } });
  const shot = (n: string) => w().page.screenshot({ path: `out/trial-${n}.png` });
  it('shows', async function () {
    this.timeout(180000);
    await w().openContainer('CallRail');
    await w().statusBarItem('demo').first().waitFor();
    await w().view('Accounts').expand('Brightline Marketing');
    const labels = await w().view('Accounts').labels();
    console.log(labels);
    const company = labels[labels.indexOf('Brightline Marketing') + 1]!;
    await w().view('Accounts').expand(company);
    await w().view('Accounts').expand('Trackers', 'Tags');
    console.log(await w().view('Accounts').labels());
    await shot('tree');
    const first = (await w().view('Calls').labels()).find(l =>
      /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(l),
    )!;
    await w().view('Calls').click(first);
    await w().page.waitForTimeout(4000);
    await shot('panel');
    console.log(await w().view('Calls').tooltip(first));
    await shot('tooltip');
    console.log(await w().view('Calls').menuEntries(first));
    await w().view('Calls').contextMenu(first, 'Show Raw JSON');
    await w().page.waitForTimeout(2000);
    await shot('json');
    await w().runCommand('CallRail: Create Tag…');
    await w().page.waitForTimeout(1500);
    await shot('createTag');
    await w().quickInput.cancel();
  });
});
