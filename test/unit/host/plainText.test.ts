import assert from 'node:assert/strict';
import { withoutIcons, withoutLinks, withoutMarkdown } from '../../../src/host/plainText';
import { hostileTexts } from '../../../src/sandbox/data/hostileTexts';

describe('Texts from CallRail in surfaces of VS Code', () => {
  it('become no links in notifications', () => {
    assert.equal(withoutLinks(hostileTexts.commandLink), '[Open] (command:workbench.action.quit)');
  });

  it('become no icons in labels', () => {
    assert.equal(withoutIcons('$(zap) Bolt for $5'), '\\$(zap) Bolt for $5');
  });

  it('become no Markdown in tooltips: no mark, address or entity keeps its meaning', () => {
    assert.equal(
      withoutMarkdown('**a** &lt; www.b.example'),
      '\\*\\*a\\*\\* \\&lt\\; www\\.b\\.example',
    );
    for (const text of Object.values(hostileTexts)) {
      const escaped = withoutMarkdown(text);
      assert.equal(escaped.replace(/\\(.)/g, '$1'), text);
      assert.doesNotMatch(escaped.replace(/\\./g, ''), /[!-/:-@[-`{-~]/);
    }
  });
});
