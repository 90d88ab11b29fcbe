/** Who asks for leave and trips, and who decides on them, by direct requests. */
import { farDays, type Kept } from '../../setup/kept';
import { test } from '../../setup/test';
import { EDITOR, LEAD, REPORTERS } from './accounts';
import { absence } from './targets';
import { type Form, REASON, type Target, walk } from './walk';

test.use({ world: 'http/permissions/leave' });

const READ = { version: '1' };

walk('absence', [
  { name: 'ask for', may: REPORTERS, arrange: async () => asked({}) },
  {
    name: 'enter for a reporter',
    may: EDITOR,
    arrange: async (kept) => asked({ personId: await colleagueOf(kept) }),
  },
  { name: 'approve', may: EDITOR, form: READ, arrange: absence('requested', 'approval') },
  {
    name: 'decline',
    may: EDITOR,
    form: { ...READ, ...REASON },
    arrange: absence('requested', 'refusal'),
  },
  {
    name: 'change',
    may: LEAD,
    form: { ...READ, kind: 'trip', fromOn: '2021-03-01', toOn: '2021-03-01' },
    arrange: absence('requested', 'dates'),
  },
  // One address for two acts: the other one's hour has not come yet, or is over.
  {
    name: 'take back',
    may: LEAD,
    otherwise: { 'tk.bao': 409 },
    form: READ,
    arrange: absence('requested', 'cancellation'),
  },
  {
    name: 'cancel when approved',
    may: EDITOR,
    otherwise: { 'pv.bao1': 409 },
    form: { ...READ, ...REASON },
    arrange: absence('approved', 'cancellation'),
  },
]);

function asked(whose: Form): Target {
  const [fromOn, toOn] = farDays();
  return {
    address: '/leave/new',
    watched: { table: 'absences', gains: 1 },
    form: { kind: 'leave', fromOn, toOn, ...whose },
  };
}

/** A reporter of the newspaper who is none of those who ask. */
const colleagueOf = (kept: Kept): Promise<string> => kept.idOf('pv.bao3');
