import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { viewIds } from '../../../src/contributions';
import { manifest, sorted } from '../../support/manifest';

const { views, viewsContainers, viewsWelcome } = manifest.contributes;

describe('The manifest of views', () => {
  it('declares those of the code, in a container of their own', () => {
    const [container] = viewsContainers.activitybar;
    assert.ok(container);
    assert.deepEqual(
      sorted((views[container.id] ?? []).map(({ id }) => id)),
      sorted(Object.values(viewIds)),
    );
    assert.deepEqual(Object.keys(views), [container.id]);
  });

  it('has welcome texts for views that exist', () => {
    const known = new Set<string>(Object.values(viewIds));
    for (const { view } of viewsWelcome) assert.ok(known.has(view), view);
    for (const id of known)
      assert.ok(
        viewsWelcome.some(({ view }) => view === id),
        id,
      );
  });

  it('draws its icons from files that are there', () => {
    const icons = [
      manifest.icon,
      ...viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(views).flatMap(list => list.flatMap(({ icon }) => icon ?? [])),
    ];
    for (const icon of icons) assert.ok(existsSync(icon), icon);
    assert.match(manifest.icon, /\.png$/);
  });
});
