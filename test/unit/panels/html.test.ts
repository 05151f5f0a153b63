import assert from 'node:assert/strict';
import fc from 'fast-check';
import { webviewHtml, type WebviewPage } from '../../../src/panels/html';

const page: WebviewPage = {
  cspSource: 'https://*.vscode-cdn.net',
  nonce: 'abc123',
  title: 'Jane Caller',
  lang: 'en',
  scripts: ['https://files/toolkit.js', 'https://files/call.js'],
  styles: ['https://files/call.css'],
  restore: { call: 'CAL1' },
};

function policyOf(html: string): string {
  const content = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return content.replaceAll('&#39;', "'");
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

function dataOf(html: string, name: string): unknown {
  const attribute = new RegExp(`data-${name}="([^"]*)"`).exec(html)?.[1] ?? '';
  return JSON.parse(unescaped(attribute));
}

describe('The document of a webview', () => {
  it('allows nothing but its own scripts, styles, images and sounds from memory', () => {
    assert.deepEqual(policyOf(webviewHtml(page)).split('; '), [
      "default-src 'none'",
      "script-src 'nonce-abc123'",
      "style-src https://*.vscode-cdn.net 'nonce-abc123'",
      'font-src https://*.vscode-cdn.net',
      'img-src https://*.vscode-cdn.net data: blob:',
      'media-src blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('never allows eval, inline code or connections', () => {
    assert.doesNotMatch(policyOf(webviewHtml(page)), /unsafe|connect-src|\*(?!\.vscode)/);
  });

  it('loads its modules in order, each with the nonce', () => {
    const html = webviewHtml(page);
    assert.deepEqual(
      [...html.matchAll(/<script type="module" nonce="abc123" src="([^"]*)"/g)].map(
        ([, src]) => src,
      ),
      page.scripts,
    );
    assert.equal(html.match(/<script/g)?.length, 2);
  });

  it('gives the toolkit its nonce', () => {
    assert.match(webviewHtml(page), /<meta property="csp-nonce" content="abc123">/);
  });

  it('holds what the host needs to restore the panel', () => {
    assert.deepEqual(dataOf(webviewHtml(page), 'restore'), { call: 'CAL1' });
    assert.equal(dataOf(webviewHtml({ ...page, restore: undefined }), 'restore'), null);
  });

  it('holds the words for the time before the host answers', () => {
    const strings = { loading: 'Anruf wird geladen …' };
    assert.deepEqual(dataOf(webviewHtml({ ...page, strings }), 'strings'), strings);
    assert.deepEqual(dataOf(webviewHtml(page), 'strings'), {});
  });

  it('keeps whatever it is given inside its attribute or text (property)', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, restore) => {
        const hostile = `"><script>${text}</script><img src=x onerror='${text}'>`;
        const html = webviewHtml({
          ...page,
          title: hostile,
          lang: hostile,
          restore: { restore, hostile },
        });
        assert.equal(html.match(/<script/g)?.length, 2);
        assert.doesNotMatch(html, /<img/);
        assert.deepEqual(dataOf(html, 'restore'), JSON.parse(JSON.stringify({ restore, hostile })));
      }),
    );
  });
});
