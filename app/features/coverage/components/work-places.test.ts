import { describe, expect, it } from 'vitest';
import { keepingPlaces } from './work-places';

const items = (...ids: string[]) => ids.map((assignmentId) => ({ assignmentId }));
const shown = (placed: ReturnType<typeof keepingPlaces>) =>
  placed.map(({ item, gone }) => (gone ? `(${item.assignmentId})` : item.assignmentId)).join(' ');

describe('a list under a thumb', () => {
  const first = keepingPlaces([], items('a', 'b', 'c', 'd'));

  it('keeps the place of what leaves', () => {
    expect(shown(keepingPlaces(first, items('a', 'c', 'd')))).toBe('a (b) c d');
    expect(shown(keepingPlaces(first, items('b', 'c', 'd')))).toBe('(a) b c d');
    expect(shown(keepingPlaces(first, items()))).toBe('(a) (b) (c) (d)');
  });

  it('keeps it through further changes', () => {
    const second = keepingPlaces(first, items('a', 'c', 'd'));
    expect(shown(keepingPlaces(second, items('a', 'd')))).toBe('a (b) (c) d');
    expect(shown(keepingPlaces(second, items('a', 'd', 'e')))).toBe('a (b) (c) d e');
  });

  it('takes back what returns', () => {
    const second = keepingPlaces(first, items('a', 'c', 'd'));
    expect(shown(keepingPlaces(second, items('a', 'b', 'c', 'd')))).toBe('a b c d');
  });
});
