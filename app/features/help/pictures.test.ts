import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import vi from '~/platform/i18n/vi/help';
import { basePrincipal } from '~db/seed/base';
import { fileOf, PICTURES } from './pictures';
import { guidesFor } from './rules';

const described = Object.entries(vi.guides).flatMap(([guide, { tasks }]) =>
  Object.entries(tasks).flatMap(([task, text]) => ('alt' in text ? [`${guide}.${task}`] : [])),
);

describe('the pictures of the help', () => {
  it('are exactly those that have words for who cannot see them', () => {
    expect(described.sort()).toEqual(Object.keys(PICTURES).sort());
  });

  it('are there, each at most 120 KB', () => {
    const large = Object.keys(PICTURES).filter(
      (key) => statSync(`public/help/${fileOf(key)}`).size > 120 * 1024,
    );
    expect(large).toEqual([]);
  });

  it("stand in the reader's own guide first", () => {
    expect(guidesFor(basePrincipal('tk.dai')).own).toEqual(['editor']);
    expect(guidesFor(basePrincipal('tk.dai')).others).not.toContain('editor');
  });
});
