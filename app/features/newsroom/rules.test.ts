import { describe, expect, it } from 'vitest';
import { occurs, sectorCodes } from './rules';

describe('days', () => {
  it('occur in their own calendar', () => {
    expect([occurs('solar', 2, 29), occurs('solar', 4, 31), occurs('lunar', 1, 30)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([occurs('solar', 0, 1), occurs('lunar', 13, 1), occurs('solar', 1, 0)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(sectorCodes('')).toEqual([]);
    expect(sectorCodes('health,welfare')).toEqual(['health', 'welfare']);
  });
});
