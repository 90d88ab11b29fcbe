/** Every address that takes a POST, and where it is tried who may send one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../setup/test';

test.use({ world: 'http/permissions/complete' });

const ANYBODY = 'anybody';

/** By the file of its route: the spec beside this one, or that anybody may. */
const TRIED: Record<string, string> = {
  '$.tsx': ANYBODY,
  'account._index.tsx': 'own',
  'account.password.tsx': 'own',
  'admin.days.$key.tsx': 'admin',
  'admin.days.new.tsx': 'admin',
  'admin.genres.tsx': 'catalogues',
  'admin.organisations.tsx': 'admin',
  'admin.outlets.$id.tsx': 'admin',
  'admin.outlets._index.tsx': 'admin',
  'admin.outlets.new.tsx': 'admin',
  'admin.people.$id.tsx': 'admin',
  'admin.people.$id_.handover.tsx': 'admin',
  'admin.people.import._index.tsx': 'admin',
  'admin.people.new.tsx': 'admin',
  'admin.places.$code.tsx': 'catalogues',
  'admin.places.import.$id.tsx': 'catalogues',
  'admin.places.import._index.tsx': 'catalogues',
  'admin.places.new.tsx': 'catalogues',
  'admin.programmes.$id.tsx': 'admin',
  'admin.programmes.new.tsx': 'admin',
  'admin.sectors.tsx': 'admin',
  'assignments.$id.$verb.tsx': 'assignments',
  'assignments.$id.cell.ts': 'assignments',
  'assignments.$id.comments.tsx': 'assignments',
  'assignments.$id.details.tsx': 'assignments',
  'assignments.$id.placements.tsx': 'assignments',
  'assignments.$id.presence.ts': 'presence',
  'assignments.$id.subject.tsx': 'assignments',
  'assignments.bulk.tsx': 'assignments',
  'calendar.plan.tsx': 'assignments',
  'calendar_.views.tsx': 'views',
  'exemplars.$id.$verb.tsx': 'exemplars',
  'exemplars.$id.edit.tsx': 'exemplars',
  'exemplars.bulk.tsx': 'exemplars',
  'exemplars.import.$id.tsx': 'imports',
  'exemplars.import._index.tsx': 'imports',
  'exemplars.new.tsx': 'exemplars',
  'history.$id.undo.tsx': 'undo',
  'history.batches.$id.undo.tsx': 'assignments',
  'leave.$id.$verb.tsx': 'leave',
  'leave.new.tsx': 'leave',
  'login.tsx': ANYBODY,
  'logout.ts': 'own',
  'notifications.tsx': 'own',
  'placements.$id.$verb.tsx': 'placements',
  'placements.$id.rundown.tsx': 'placements',
  'reporters.$id.tsx': 'reporters',
  'series.$id.tsx': 'series',
  'series.new.tsx': 'series',
  'settings.calendar.ts': ANYBODY,
  'settings.language.ts': ANYBODY,
  'settings.theme.ts': ANYBODY,
  'setup.bodies.tsx': 'setup',
  'setup.outlets.tsx': 'setup',
  'setup.people.tsx': 'setup',
  'setup.programme.tsx': 'setup',
  'setup.ready-made.tsx': 'setup',
  'setup.slots.tsx': 'setup',
  'setup.topics.tsx': 'setup',
  'setup_.first.tsx': ANYBODY,
  'slots.$id._index.tsx': 'slots',
  'slots.$id.occurrences.$day.tsx': 'slots',
  'slots.$id_.seats.ts': 'slots',
  'slots.new.tsx': 'slots',
  'work_.outbox.ts': 'outbox',
};

const ROUTES = 'app/routes';
const TAKES_A_POST = /^export (async function|function|const) action\b|^export \{.*\baction\b/m;

test('every address that takes a POST is tried by everybody, or open to anybody', () => {
  const takers = readdirSync(ROUTES).filter((file) =>
    TAKES_A_POST.test(readFileSync(join(ROUTES, file), 'utf8')),
  );
  expect(Object.keys(TRIED).sort()).toEqual(takers.sort());
  const missing = [...new Set(Object.values(TRIED))].filter(
    (spec) => spec !== ANYBODY && !existsSync(join(import.meta.dirname, `${spec}.spec.ts`)),
  );
  expect(missing).toEqual([]);
});
