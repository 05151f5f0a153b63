import assert from 'node:assert/strict';
import type { CallView } from '../../src/protocol/callPanel';
import { isAt, pause, play, position, slider } from '../support/callPlayer';
import { callView } from '../support/callViews';
import { until } from '../support/until';
import { hasText, useCallPanel } from '../support/useCallPanel';

function withRecording(recording: Partial<CallView['recording']>): CallView {
  const view = callView();
  return { ...view, recording: { ...view.recording, ...recording } };
}

describe('Call panel: playing the recording', () => {
  const openPanel = useCallPanel();

  it('loads it at once and draws its waveform', async () => {
    const panel = await openPanel();
    await play(panel).waitFor();
    await hasText(panel.page.locator('.time'), '0:00 / 0:12');
    assert.equal(await slider(panel).getAttribute('aria-valuetext'), '0:00 of 0:12');
    assert.equal(await slider(panel).getAttribute('aria-valuemax'), '12');
    await until('a drawing', () => panel.page.locator('.waveform canvas').count());
  });

  it('plays and pauses', async () => {
    const panel = await openPanel();
    await play(panel).click();
    await pause(panel).waitFor();
    await until('progress', async () => (await position(panel)) >= 1);
    await pause(panel).click();
    await play(panel).waitFor();
    assert.match((await panel.page.locator('.time-played').textContent()) ?? '', /^0:0\d$/);
  });

  it('ends with "Play" again', async () => {
    const panel = await openPanel();
    await slider(panel).press('End');
    await slider(panel).press('ArrowLeft');
    await play(panel).click();
    await pause(panel).waitFor();
    await slider(panel).press('End');
    await play(panel).waitFor();
  });

  it('seeks where the waveform is clicked', async () => {
    const panel = await openPanel();
    await play(panel).waitFor();
    const box = await panel.page.locator('.waveform').boundingBox();
    assert.ok(box);
    await panel.page.mouse.click(box.x + box.width * 0.7, box.y + box.height / 2);
    await isAt(panel, 8);
  });

  it('seeks by keys on the slider, and not past the ends', async () => {
    const panel = await openPanel();
    const moves: [string, number][] = [
      ['ArrowRight', 5],
      ['ArrowRight', 10],
      ['ArrowRight', 12],
      ['ArrowLeft', 7],
      ['ArrowDown', 2],
      ['ArrowLeft', 0],
      ['ArrowUp', 5],
      ['End', 12],
      ['Home', 0],
      ['PageUp', 12],
      ['PageDown', 0],
    ];
    for (const [key, seconds] of moves) {
      await slider(panel).press(key);
      await isAt(panel, seconds);
    }
    assert.equal(await slider(panel).getAttribute('aria-valuetext'), '0:00 of 0:12');
  });

  it('toggles by Space and moves by arrows wherever no control has the focus', async () => {
    const panel = await openPanel();
    await play(panel).waitFor();
    await panel.page.keyboard.press('ArrowRight');
    await isAt(panel, 5);
    await panel.page.keyboard.press('ArrowLeft');
    await isAt(panel, 0);
    await panel.page.locator('h1').click();
    await panel.page.keyboard.press('Space');
    await pause(panel).waitFor();
    await panel.page.keyboard.press('Space');
    await play(panel).waitFor();
  });

  it('leaves Space and arrows to the fields and buttons that have the focus', async () => {
    const panel = await openPanel();
    await play(panel).waitFor();
    for (const box of [
      panel.page.getByRole('textbox', { name: 'Note' }),
      panel.page.getByRole('combobox', { name: 'Add a tag' }),
    ]) {
      await box.fill('');
      await box.pressSequentially('a b');
      await box.press('ArrowRight');
      assert.equal(await box.inputValue(), 'a b');
    }
    await panel.page.getByRole('button', { name: 'Open as JSON' }).press('Space');
    await until('the action', () => panel.asked('act').length > 0);
    assert.equal(await play(panel).isVisible(), true);
    assert.equal(await position(panel), 0);
  });

  it('changes its speed, and remembers it', async () => {
    const panel = await openPanel();
    const speed = panel.page.getByRole('combobox', { name: 'Playback speed' });
    await hasText(speed.locator('.selected-value'), '1×');
    await speed.click();
    await panel.page.getByRole('option', { name: '3×', exact: true }).click();
    await until('the state', async () => (await panel.state()).speed === 3);
    await play(panel).click();
    await until('three times as fast', async () => (await position(panel)) >= 3);
    await panel.page.reload();
    await play(panel).waitFor();
    await hasText(speed.locator('.selected-value'), '3×');
  });

  it('is one recording even when the call changes', async () => {
    const panel = await openPanel();
    await slider(panel).press('ArrowRight');
    await isAt(panel, 5);
    panel.push(callView({ title: 'Janet' }));
    await panel.page.getByRole('heading', { name: 'Janet' }).waitFor();
    assert.equal(await position(panel), 5);
    assert.equal(panel.asked('recording').length, 1);
  });
});

describe('Call panel: recordings that are not there', () => {
  const openPanel = useCallPanel();

  it('says that it loads', async () => {
    const panel = await openPanel({ handlers: { recording: () => new Promise(() => undefined) } });
    await panel.page.getByRole('status').getByText('Loading the recording…').waitFor();
  });

  it('says what went wrong, and asks anew on Retry', async () => {
    const panel = await openPanel({
      handlers: { recording: () => Promise.reject(new Error('The link has expired.')) },
    });
    const alert = panel.page.getByRole('alert');
    await alert.getByText('The recording could not be loaded').waitFor();
    await alert.getByText('The link has expired.').waitFor();
    panel.answer('recording');
    await panel.page.getByRole('button', { name: 'Retry' }).click();
    await play(panel).waitFor();
    assert.equal(panel.asked('recording').length, 2);
  });

  it('still offers the download when it cannot be decoded here', async () => {
    const panel = await openPanel({
      handlers: {
        recording: () => ({
          kind: 'audio',
          bytes: new TextEncoder().encode('not audio at all'),
          mimeType: 'audio/mpeg',
        }),
      },
    });
    await panel.page.getByText('This recording cannot be played here.').waitFor();
    await panel.page.getByRole('button', { name: 'Download' }).click();
    await until('the download', () => panel.asked('act').length > 0);
    assert.deepEqual(panel.asked('act'), [{ action: 'downloadRecording' }]);
    assert.equal(await slider(panel).count(), 0);
  });

  it('gives the host’s reason when there is none after all', async () => {
    const panel = await openPanel({
      handlers: { recording: () => ({ kind: 'none', explanation: 'CallRail has deleted it.' }) },
    });
    await panel.page.getByText('CallRail has deleted it.').waitFor();
  });

  it('says that the call has none, and asks for nothing', async () => {
    const panel = await openPanel({ view: withRecording({ state: 'none', player: false }) });
    await panel.page.getByText('This call has no recording.').waitFor();
    assert.equal(panel.asked('recording').length, 0);
    assert.equal(await panel.page.getByText('Whoever has one of these').isVisible(), false);
    await panel.page.keyboard.press('Space');
    assert.equal(await panel.page.getByRole('button', { name: 'Download' }).count(), 0);
  });

  it('says that one may still come, and plays it once it is there', async () => {
    const panel = await openPanel({ view: withRecording({ state: 'pending', player: false }) });
    await panel.page.getByText('There is no recording yet.').waitFor();
    const again = panel.page.getByRole('button', { name: 'Check again' });
    await again.click();
    await until('the first look', () => panel.asked('reload').length === 1);
    panel.view = callView();
    await again.click();
    await play(panel).waitFor();
  });

  it('says when there is still none', async () => {
    const panel = await openPanel({ view: withRecording({ state: 'pending' }) });
    await panel.page.getByRole('button', { name: 'Check again' }).click();
    await panel.page.getByText('There is still no recording.').waitFor();
  });

  it('lets people look again where the call is recent', async () => {
    const panel = await openPanel({ view: withRecording({ state: 'none', recent: true }) });
    await panel.page.getByText('This call has no recording.').waitFor();
    panel.view = callView();
    await panel.page.getByRole('button', { name: 'Check again' }).click();
    await play(panel).waitFor();
  });

  it('does not load it again as the call gets older', async () => {
    const panel = await openPanel({ view: withRecording({ recent: true }) });
    await play(panel).waitFor();
    panel.push({ ...withRecording({ recent: false, hipaa: true }) });
    await panel.page.getByText('This account is under HIPAA').waitFor();
    assert.equal(panel.asked('recording').length, 1);
  });

  it('says what went wrong while looking again', async () => {
    const panel = await openPanel({
      view: withRecording({ state: 'pending' }),
      handlers: { reload: () => Promise.reject(new Error('No network.')) },
    });
    await panel.page.getByRole('button', { name: 'Check again' }).click();
    await hasText(panel.page.locator('.recording > .section-body > .status'), 'No network.');
  });

  it('explains what HIPAA means for it', async () => {
    const panel = await openPanel({ view: withRecording({ hipaa: true }) });
    await panel.page.getByText('This account is under HIPAA').waitFor();
    await panel.page.getByText('can listen while it lasts').waitFor();
  });

  it('offers the links that there are', async () => {
    const panel = await openPanel({ view: withRecording({ player: false }) });
    await panel.page.getByRole('button', { name: 'Copy recording link' }).waitFor();
    assert.equal(
      await panel.page.getByRole('button', { name: 'Copy player link' }).isVisible(),
      false,
    );
  });
});
