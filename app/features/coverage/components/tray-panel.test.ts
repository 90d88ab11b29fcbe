import { describe, expect, it } from 'vitest';
import type { PlainDate } from '~/platform/time';
import type { TrayItem } from './calendar-types';
import { ageTone } from './tray-card';
import { filterCards } from './tray-panel';

const card = (name: string, placeName: string, districtName: string): TrayItem => ({
  exemplarId: name,
  name,
  kind: 'collective',
  family: 'effective_model',
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

  it('warns by age', () => {
    expect([13, 14, 44, 45].map(ageTone)).toEqual(['neutral', 'warn', 'warn', 'late']);
  });
});
