import { expect, it } from 'vitest';
import { PEOPLE } from '~db/seed/base';
import { DEMO_ACCOUNTS } from './demo-accounts.mjs';

it('prints the people that the seed makes', () => {
  const printed = DEMO_ACCOUNTS.map(({ username, displayName }) => ({ username, displayName }));
  expect(printed).toEqual(PEOPLE.map(({ username, displayName }) => ({ username, displayName })));
});
