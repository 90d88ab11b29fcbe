import { describe, expect, it } from 'vitest';
import { quarterAt } from './hours-drops';

describe('the hour under a pointer', () => {
  // A column that shows 24 hours in 960 pixels, 10 pixels a quarter, scrolled a little out of the window.
  const column = { top: -200, height: 960 };

  it.each([
    [-200, '00:00'],
    [-196, '00:00'],
    [-194, '00:15'],
    [-200 + 9 * 40, '09:00'],
    [-200 + 19 * 40 + 31, '19:45'],
    [-900, '00:00'],
    [900, '23:45'],
  ])('at %i is %s', (y, time) => {
    expect(quarterAt(y, column)).toBe(time);
  });
});
