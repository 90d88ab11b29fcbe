import { describe, expect, it } from 'vitest';
import en from './en';
import { translator } from './server';
import vi from './vi';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [path, text] of leaves(value, `${prefix}${key}.`)) found.set(path, text);
  }
  return found;
}

const blanks = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((m) => m[1]).sort();
const vietnamese = leaves(vi);
const english = leaves(en);

describe('catalogues', () => {
  it('say the same things in both languages', () => {
    const plain = [...english.keys()].filter(
      (path) => !(path.endsWith('_one') && english.has(path.replace(/_one$/, '_other'))),
    );
    expect(plain.sort()).toEqual([...vietnamese.keys()].sort());
  });

  it('fill the same blanks in both languages', () => {
    const different = [...english].filter(([path, text]) => {
      const other = vietnamese.get(path) ?? vietnamese.get(path.replace(/_one$/, '_other')) ?? '';
      const mine = blanks(text);
      const optionalCount = path.endsWith('_one') ? ['count'] : [];
      return blanks(other).some(
        (name) => name && !mine.includes(name) && !optionalCount.includes(name),
      );
    });
    expect(different).toEqual([]);
  });

  it('hold text only: composed Unicode, no markup, nothing empty', () => {
    const bad = [...vietnamese, ...english].filter(
      ([, text]) => text.trim() === '' || text !== text.normalize('NFC') || /<[a-z/]/i.test(text),
    );
    expect(bad).toEqual([]);
  });

  it('count in each language', () => {
    expect(translator('vi')('frame.unread', { count: 1 })).toBe('1 thông báo chưa đọc');
    expect(translator('en')('frame.unread', { count: 1 })).toBe('1 unread notification');
    expect(translator('en')('frame.unread', { count: 1200 })).toBe('1,200 unread notifications');
    expect(translator('vi')('lists.pagination.range', { from: 1, to: 50, total: 1234 })).toBe(
      '1 đến 50 trong 1.234',
    );
  });
});
