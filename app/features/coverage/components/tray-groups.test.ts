import { describe, expect, it } from 'vitest';
import type { PlainDate } from '~/platform/time';
import type { TrayItem } from './calendar-types';
import { ageTone } from './tray-card';
import { filterCards, groupCards } from './tray-groups';

const card = (name: string, placeName: string, districtName: string): TrayItem => ({
  exemplarId: name,
  name,
  kind: 'collective',
  family: 'effective_model',
  sector: 'farming',
  placeName,
  districtName,
  summary: 'Muối trải bạt, tăng năng suất',
  approvedOn: '2019-10-01' as PlainDate,
  ageDays: 62,
  consent: 'given',
  missing: [],
  outlets: [],
});
const cards = [
  card('Hợp tác xã Muối Ví Dụ', 'Long Điền Tây', 'Đông Hải'),
  card('Danh Thí Dụ', 'Ninh Hòa', 'Hồng Dân'),
];

describe('the tray', () => {
  it.each([
    ['', 2],
    ['dong hai', 1],
    ['Đông HẢI', 1],
    ['thi du', 1],
    ['hoa ninh', 1],
    ['muoi', 2],
    ['bạc liêu', 0],
  ])('finds by "%s" without accents: %i', (typed, found) => {
    expect(filterCards(cards, typed)).toHaveLength(found);
  });

  it('groups by age, place and sector, each in its own order', () => {
    const sectors = [
      { code: 'farming', name: 'Nông nghiệp', nameEn: 'Farming' },
      { code: 'health', name: 'Y tế', nameEn: 'Health' },
    ];
    const [first, second] = cards;
    if (!first || !second) throw new Error('two cards');
    const many = [
      { ...second, ageDays: 20, sector: 'health' },
      { ...first, ageDays: 62 },
      { ...second, exemplarId: 'third', ageDays: 46 },
    ];
    const told = (order: 'age' | 'place' | 'sector') =>
      groupCards(many, order, sectors, 'vi').map(
        ({ age, name, cards: inside }) => `${age ?? name}: ${inside.length}`,
      );
    expect(told('age')).toEqual(['45: 2', '14: 1']);
    expect(told('place')).toEqual(['Đông Hải: 1', 'Hồng Dân: 2']);
    expect(told('sector')).toEqual(['Nông nghiệp: 2', 'Y tế: 1']);
  });

  it('warns by age', () => {
    expect([13, 14, 44, 45].map(ageTone)).toEqual(['neutral', 'warn', 'warn', 'late']);
  });
});
