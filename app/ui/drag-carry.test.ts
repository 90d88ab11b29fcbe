import { describe, expect, it } from 'vitest';
import { edgeSpeed, readMark } from './drag-carry';

const element = (dataset: Record<string, string>) => ({ dataset }) as unknown as HTMLElement;

describe('the marks of dragging', () => {
  it('are a kind and a key, which may have parts of its own', () => {
    expect(readMark(element({ drag: 'placement:42' }), 'drag')).toMatchObject({
      kind: 'placement',
      key: '42',
    });
    expect(readMark(element({ drop: 'seat:s1:2019-12-04' }), 'drop')).toMatchObject({
      kind: 'seat',
      key: 's1:2019-12-04',
    });
  });

  it.each([{}, { drag: '' }, { drag: 'placement' }])('are nothing in %o', (dataset) => {
    expect(readMark(element(dataset as Record<string, string>), 'drag')).toBeNull();
  });
});

describe('scrolling near an edge', () => {
  it.each([
    [500, 0],
    [100, 0],
    [60, -3],
    [20, -18],
    [-40, -18],
    [985, 13],
    [2000, 18],
  ])('a pointer at %i between 20 and 1000 scrolls by %i', (at, speed) => {
    expect(edgeSpeed(at, 20, 1000)).toBe(speed);
  });

  it('leaves a low box alone', () => {
    expect(edgeSpeed(1, 0, 100)).toBe(0);
  });
});
