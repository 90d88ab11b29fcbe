import type { ServerBuild } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { segmentIn, splitBuild } from './split-build.server';

const PATHS: Record<string, [path: string | undefined, parent?: string]> = {
  root: [''],
  index: [undefined, 'root'],
  calendar: ['calendar', 'root'],
  drawer: ['assignments/:id', 'calendar'],
  plan: ['calendar/plan', 'root'],
  frame: [undefined, 'root'],
  work: ['work', 'frame'],
  admin: [undefined, 'frame'],
  places: ['admin/places', 'admin'],
  rest: ['*', 'root'],
};

function buildOf(paths: typeof PATHS): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(paths).map(([id, [path, parentId]]) => [id, { id, path, parentId, module: {} }]),
  );
  return { routes, assets: { routes, version: '1' } } as unknown as ServerBuild;
}

const idsIn = (part: ServerBuild | undefined) => Object.keys(part?.routes ?? {}).sort();

describe('the parts of a build', () => {
  const parts = splitBuild(buildOf(PATHS));

  it('are one for each fixed first word', () => {
    expect([...parts.keys()].sort()).toEqual(['admin', 'calendar', 'work']);
  });

  it('hold their own routes, those above them, and those that any address may lead to', () => {
    const shared = ['admin', 'frame', 'index', 'rest', 'root'];
    expect(idsIn(parts.get('calendar'))).toEqual([...shared, 'calendar', 'drawer', 'plan'].sort());
    expect(idsIn(parts.get('work'))).toEqual([...shared, 'work'].sort());
    expect(idsIn(parts.get('admin'))).toEqual([...shared, 'places'].sort());
  });

  it('name the same routes to the browser', () => {
    for (const part of parts.values()) {
      expect(Object.keys(part.assets.routes).sort()).toEqual(idsIn(part));
      expect(part.assets.version).toBe('1');
    }
  });

  it('are chosen by the page and by its data', () => {
    expect(['/calendar/plan', '/calendar.data', '/', '/calendars'].map(segmentIn)).toEqual([
      'calendar',
      'calendar',
      '',
      'calendars',
    ]);
  });
});
