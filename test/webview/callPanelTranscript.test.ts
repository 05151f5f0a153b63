import assert from 'node:assert/strict';
import type { CallPanelPage } from '../support/callPanelPage';
import { pause, play, position, slider } from '../support/callPlayer';
import { recordingAudio } from '../support/recordingAudio';
import { until } from '../support/until';
import { hasFocus, useCallPanel } from '../support/useCallPanel';

describe('Call panel: transcript', () => {
  const openPanel = useCallPanel();
  const openTranscript = (panel: CallPanelPage) =>
    panel.page.getByText('Transcript', { exact: true }).click();
  const current = (panel: CallPanelPage) =>
    panel.page.locator('[aria-current=true] .turn-phrase').allInnerTexts();

  it('is asked for when first opened, and stays open after a reload', async () => {
    const panel = await openPanel();
    await play(panel).waitFor();
    assert.equal(panel.asked('transcript').length, 0);
    await openTranscript(panel);
    await panel.page.getByRole('button', { name: /Hi, do you deliver to Boulder/ }).waitFor();
    await panel.page.getByText('ordered twelve widgets').waitFor();
    await openTranscript(panel);
    await openTranscript(panel);
    assert.equal(panel.asked('transcript').length, 1);
    await panel.page.reload();
    await panel.page.getByRole('button', { name: /Hi, do you deliver to Boulder/ }).waitFor();
  });

  it('plays from the phrase that is clicked, and marks it', async () => {
    const panel = await openPanel();
    await play(panel).waitFor();
    await openTranscript(panel);
    await panel.page.getByRole('button', { name: /We do, on Tuesdays/ }).click();
    await pause(panel).waitFor();
    await until('the position', async () => (await position(panel)) >= 6);
    assert.deepEqual(await current(panel), ['We do, on Tuesdays and Fridays.']);
  });

  it('follows the recording', async () => {
    const panel = await openPanel();
    await openTranscript(panel);
    await panel.page.locator('.turn').first().waitFor();
    await slider(panel).press('ArrowRight');
    await until('the second phrase', async () =>
      (await current(panel)).join().startsWith('Hi, do you deliver'),
    );
    await slider(panel).press('ArrowRight');
    await until('the last phrase', async () => (await current(panel)).join().startsWith('Great'));
    await slider(panel).press('Home');
    await until('the first', async () => (await current(panel)).join().startsWith('Widget Shop'));
  });

  it('keeps the current phrase in view without moving the page', async () => {
    const turns = Array.from({ length: 60 }, (_, index) => ({
      speaker: index % 2 ? ('caller' as const) : ('agent' as const),
      phrase: `Phrase ${index}`,
      start: index,
    }));
    const panel = await openPanel({
      reducedMotion: true,
      height: 700,
      handlers: {
        transcript: () => ({ turns, text: null, summary: null, explanation: null }),
        recording: () => ({
          kind: 'audio',
          bytes: recordingAudio(60),
          mimeType: 'audio/wav',
        }),
      },
    });
    await openTranscript(panel);
    await panel.page.locator('.turn').first().waitFor();
    await slider(panel).focus();
    const before = await panel.page.evaluate<number>('scrollY');
    await panel.page.keyboard.press('End');
    const last = panel.page.getByRole('button', { name: 'Phrase 59' });
    await until('the last phrase in view', async () => {
      const list = await panel.page.locator('.turns').boundingBox();
      const box = await last.boundingBox();
      return list && box && box.y >= list.y && box.y + box.height <= list.y + list.height + 1;
    });
    assert.equal(await panel.page.evaluate<number>('scrollY'), before);
  });

  it('waits for a recording that is not loaded', async () => {
    const panel = await openPanel({ handlers: { recording: () => new Promise(() => undefined) } });
    await openTranscript(panel);
    await panel.page.getByRole('button', { name: /We do, on Tuesdays/ }).click();
    await panel.page.getByText('The recording is not loaded yet.').waitFor();
  });

  it('is plain text where CallRail does not tell speakers apart', async () => {
    const panel = await openPanel({
      handlers: {
        transcript: () => ({
          turns: [],
          text: 'Agent: Hello.\nCaller: Hi.',
          summary: null,
          explanation: null,
        }),
      },
    });
    await openTranscript(panel);
    const spoken = panel.region('Transcript as text');
    await spoken.waitFor();
    assert.equal(await spoken.innerText(), 'Agent: Hello.\nCaller: Hi.');
  });

  it('shows phrases without a time as text', async () => {
    const panel = await openPanel({
      handlers: {
        transcript: () => ({
          turns: [{ speaker: 'unknown', phrase: 'Hello?', start: null }],
          text: null,
          summary: null,
          explanation: null,
        }),
      },
    });
    await openTranscript(panel);
    await panel.page.getByText('Hello?').waitFor();
    assert.equal(await panel.page.getByRole('button', { name: /Hello/ }).count(), 0);
  });

  it('says why there is none', async () => {
    const explanation = 'Transcripts are not in your plan.';
    const panel = await openPanel({
      handlers: { transcript: () => ({ turns: [], text: null, summary: null, explanation }) },
    });
    await openTranscript(panel);
    await panel.page.getByText(explanation).waitFor();
  });

  it('says what went wrong, and loads on Retry', async () => {
    const panel = await openPanel({
      handlers: { transcript: () => Promise.reject(new Error('Timed out.')) },
    });
    await openTranscript(panel);
    await panel.page.getByText('Timed out.').waitFor();
    panel.answer('transcript');
    await panel.page.getByRole('button', { name: 'Retry' }).focus();
    await panel.page.keyboard.press('Enter');
    await panel.page.getByRole('button', { name: /We do, on Tuesdays/ }).waitFor();
    await hasFocus(panel, /Summary/);
  });
});
