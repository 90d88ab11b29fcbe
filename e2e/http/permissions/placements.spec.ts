/** Who may do what with placements and with the order of a rundown, by direct requests. */
import type { Kept } from '../../setup/kept';
import { test } from '../../setup/test';
import { EDITOR, STATION } from './accounts';
import { placement } from './targets';
import { REASON, type Target, walk } from './walk';

test.use({ world: 'http/permissions/placements' });

walk('placement', [
  {
    name: 'move',
    may: EDITOR,
    form: { plannedOn: '2019-12-26', version: '1' },
    arrange: placement('planned', 'move'),
  },
  { name: 'schedule', may: EDITOR, arrange: placement('planned', 'schedule') },
  {
    name: 'publish',
    may: EDITOR,
    form: { publishedOn: '2019-12-01', url: 'https://baobaclieu.vn/bai-viet' },
    arrange: placement('scheduled', 'publication'),
  },
  { name: 'correct', may: EDITOR, form: REASON, arrange: placement('published', 'correction') },
  { name: 'take down', may: EDITOR, form: REASON, arrange: placement('published', 'takedown') },
  { name: 'cancel', may: EDITOR, form: REASON, arrange: placement('planned', 'cancellation') },
  {
    name: 'set the length in a rundown',
    may: STATION,
    form: { minutes: '7', version: '1' },
    arrange: airing,
  },
  {
    name: 'move in a rundown',
    versionless: true,
    may: STATION,
    form: { step: 'up' },
    arrange: airing,
  },
]);

/** The later of two airings of the station's television on a day. */
async function airing(kept: Kept): Promise<Target> {
  const wish = { outlet: 'dai', status: 'claimed', lead: 'pv.dai1' } as const;
  await kept.addAssignment(wish);
  const { placementId } = await kept.addAssignment(wish);
  return {
    address: `/placements/${placementId}/rundown`,
    watched: ['placements', placementId],
  };
}
