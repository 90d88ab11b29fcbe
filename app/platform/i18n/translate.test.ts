import { describe, expect, it } from 'vitest';
import { textsIn } from './translate';

const vi = textsIn('vi', {
  state: { open: 'chờ nhận' },
  some_other: '{{count, number}} đề tài',
  told: '{{name}} đã nhận, đang “$t(state.{{state}})”',
  hanging: 'Còn [[{{slots}} khung giờ|{{works, number}} đề tài|{{needs}} nhu cầu]] của {{name}}.',
  deep: { text: 'Chữ' },
});
const en = textsIn('en', { some_one: '{{count}} item', some_other: '{{count, number}} items' });

describe('a text of the catalogue', () => {
  it('is found by its path, and nothing else is', () => {
    expect(vi.find('deep.text')).toBe('Chữ');
    for (const key of ['deep', 'deep.none', 'none.text', 'constructor.name', 'deep.text.length'])
      expect(vi.find(key)).toBeNull();
  });

  it('counts as its language does', () => {
    expect(vi.find('some', { count: 1234 })).toBe('1.234 đề tài');
    expect([1, 2].map((count) => en.find('some', { count }))).toEqual(['1 item', '2 items']);
    expect(en.find('some', { count: 12_345 })).toBe('12,345 items');
  });

  it('fills its blanks, leaves none of them, and names states inside', () => {
    expect(vi.find('told', { name: 'Ánh', state: 'open' })).toBe('Ánh đã nhận, đang “chờ nhận”');
    expect(vi.find('told', { state: 'gone' })).toBe(' đã nhận, đang “state.gone”');
  });

  it('lists counts without those of 0', () => {
    const say = (slots: number, works: number, needs: number, name = 'kênh') =>
      vi.find('hanging', { slots, works, needs, name });
    expect(say(4, 1200, 1)).toBe('Còn 4 khung giờ, 1.200 đề tài và 1 nhu cầu của kênh.');
    expect(say(4, 0, 1)).toBe('Còn 4 khung giờ và 1 nhu cầu của kênh.');
    expect(say(0, 0, 2, '[[{{slots}}|a]]')).toBe('Còn 2 nhu cầu của [[{{slots}}|a]].');
  });

  it('may come later, and whoever follows is told', () => {
    let told = 0;
    const stop = en.follow(() => {
      told += 1;
    });
    en.add({ later: { text: 'Later' } });
    stop();
    en.add({ other: 'Other' });
    expect([en.find('later.text'), en.find('other'), told]).toEqual(['Later', 'Other', 1]);
  });
});
