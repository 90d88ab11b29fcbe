import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '~/platform/time';
import { PLACES } from '~db/reference/places';
import { findDistrict, indexPlaces, type PlaceFact } from './place-index';
import { resolvePlace } from './places';

const factsOf = (before2025: boolean): PlaceFact[] =>
  PLACES.filter(
    (place) => (place.from === null) === before2025 || (!before2025 && place.code === '96'),
  ).map((place) => ({
    code: place.code,
    validFrom: (place.from ?? '0001-01-01') as PlainDate,
    name: place.name,
    kind: place.kind,
    parentCode: place.parent,
  }));

const facts = factsOf(true);
const index = indexPlaces(facts);
const find = (commune: string, district = '') => {
  const found = resolvePlace(index, { commune, district });
  return 'problem' in found ? found.problem.code : found.place.code;
};

describe('places of lists', () => {
  it.each([
    ['Phường 1', 'Thành phố Bạc Liêu', '31825'],
    ['P. 1', 'TP. Bạc Liêu', '31825'],
    ['P1', 'TP Bạc Liêu', '31825'],
    ['phường 01', 'Bạc Liêu', '31825'],
    ['1', 'TP.Bạc Liêu', '31825'],
    ['P.1', 'TX. Giá Rai', '31942'],
    ['PHƯỜNG 1', 'THỊ XÃ GIÁ RAI', '31942'],
    ['X. Vĩnh Trạch', 'Tp Bạc Liêu', '31834'],
    ['Vĩnh Trạch Đông', 'Tp Bạc Liêu', '31837'],
    ['TT Ngan Dừa', 'H. Hồng Dân', '31843'],
    ['TT. Gành Hào', 'H.Đông Hải', '31972'],
    ['Xã An Trạch', 'Huyện Ðông Hải', '31987'],
    ['Xã Vĩnh Hậu A', 'Huyện Hoà Bình', '31930'],
    ['Xã Vĩnh Hậu A'.normalize('NFD'), 'Huyện Hòa Bình'.normalize('NFD'), '31930'],
    ['Xã Phước Long', 'Phước Long', '31876'],
    ['Thị trấn Phước Long', 'Phước Long', '31867'],
    ['Hòa Bình', 'Huyện Hòa Bình', '31891'],
    ['Phường 1, thành phố Bạc Liêu', '', '31825'],
    ['Phường 1 TP Bạc Liêu', '', '31825'],
    ['Xã An Trạch, huyện Đông Hải, tỉnh Bạc Liêu', '', '31987'],
    ['Xã An Trạch, huyện Đông Hải', 'Huyện Đông Hải', '31987'],
    ['Xã Điền Hải', '', '31985'],
    ['Ấp 12 xã Vĩnh Hậu huyện Hòa Bình', '', '31927'],
    ['ap 12 xa Vinh Hau huyen Hoa Binh', '', '31927'],
    ['Khóm 3 P.1', 'Thị xã Giá Rai', '31942'],
    ['xã Vĩnh Hậu (Hòa Bình)', '', '31927'],
    ['Vĩnh Hậu/Hòa Bình', '', '31927'],
    ['Vĩnh Hậu, Hòa Bình', '', '31927'],
    ['Vĩnh Hậu - Hòa Bình', 'Hòa Bình', '31927'],
    ['xã Ninh Thạnh Lợi A Hồng Dân', '', '31863'],
    ['Phường 1 Giá Rai', '', '31942'],
    ['xã Châu Thới (Vĩnh Lợi)', '', '31912'],
    ['Châu Hưng A/Vĩnh Lợi', '', '31903'],
    ['F.8 - TPBL', '', '31828'],
    ['F8', 'TPBL', '31828'],
    ['P.1, TX.GR', '', '31942'],
    ['TT Gành Hào - Đông Hải', '', '31972'],
    ['số 12/3 đường Trần Phú, khóm 5, phường 3, TP Bạc Liêu', '', '31816'],
    ['Số 5 tỉnh lộ 38, phường 3, TP Bạc Liêu, tỉnh Bạc Liêu', '', '31816'],
    ['ấp 4, xã Vĩnh Hậu A, Hòa Bình', '', '31930'],
    ['', 'xã Vĩnh Hậu, huyện Hòa Bình', '31927'],
    ['Ｘã　Vĩnh　Hậu，Huyện Hòa Bình', '', '31927'],
    ['KP 3, P1', 'Tp. Bạc Liêu, tỉnh Bạc Liêu', '31825'],
  ])('finds %s of %s', (commune, district, code) => {
    expect(find(commune, district)).toBe(code);
  });

  it.each([
    ['', '', 'placeMissing'],
    ['', 'Huyện Đông Hải', 'districtOnly'],
    ['Huyện Đông Hải', '', 'districtOnly'],
    ['Đông Hải', '', 'districtOnly'],
    ['TP Bạc Liêu', 'TP Bạc Liêu', 'districtOnly'],
    ['Phường 1', 'Huyện Năm Căn', 'districtUnknown'],
    ['Xã Không Có Thật', 'Thành phố Bạc Liêu', 'communeUnknown'],
    ['Xã An Trạch', 'Thành phố Bạc Liêu', 'communeElsewhere'],
    ['Phường 1', '', 'communeAmbiguous'],
    ['Phước Long', 'Huyện Phước Long', 'communeAmbiguous'],
    ['Xã Vĩnh Hậu, huyện Hòa Bình', 'Huyện Đông Hải', 'districtsDiffer'],
    ['Xã Vĩnh Hậu, huyện Không Có', '', 'districtUnknown'],
    ['xã Vĩnh Hậu, xã Vĩnh Thịnh', 'Hòa Bình', 'communeAmbiguous'],
    ['Trần Phú, Phước Long', '', 'communeUnknown'],
    ['Ấp 12', 'Hòa Bình', 'districtOnly'],
    ['đường Hòa Bình', '', 'placeMissing'],
  ])('says what is wrong with %s of %s', (commune, district, code) => {
    expect(find(commune, district)).toBe(code);
  });

  it('keeps the hamlet apart, and says when the kind of the place differs', () => {
    expect(
      resolvePlace(index, { commune: 'Ấp 2, xã Hiệp Thành', district: 'TP Bạc Liêu' }),
    ).toMatchObject({
      detail: 'Ấp 2',
      kindDiffers: false,
      districtCode: '954',
    });
    expect(resolvePlace(index, { commune: 'Xã Láng Tròn', district: 'Giá Rai' })).toMatchObject({
      kindDiffers: true,
    });
  });

  it("takes the row's own district before the section's", () => {
    const section = 'Huyện Đông Hải';
    expect(
      resolvePlace(index, { commune: 'Xã Vĩnh Hậu, huyện Hòa Bình', district: '', section }),
    ).toMatchObject({
      place: { code: '31927' },
      outside: 'Huyện Đông Hải',
    });
    expect(
      resolvePlace(index, { commune: 'Xã Vĩnh Hậu', district: 'Hòa Bình', section }),
    ).toMatchObject({
      outside: 'Huyện Đông Hải',
    });
    expect(resolvePlace(index, { commune: 'Xã An Trạch', district: '', section })).toMatchObject({
      place: { code: '31987' },
      outside: null,
    });
    expect(resolvePlace(index, { commune: 'Xã Vĩnh Hậu', district: '', section })).toMatchObject({
      problem: { code: 'communeElsewhere' },
    });
  });

  it('keeps the rest of an address', () => {
    const detail = (commune: string) => {
      const found = resolvePlace(index, { commune, district: '' });
      return 'problem' in found ? found.problem : found.detail;
    };
    expect(detail('Ấp 12 xã Vĩnh Hậu huyện Hòa Bình')).toBe('Ấp 12');
    expect(detail('số 12/3 đường Trần Phú, khóm 5, phường 3, TPBL')).toBe(
      'số 12/3 đường Trần Phú, khóm 5',
    );
  });

  it('names both wards when a ward stands twice', () => {
    expect(resolvePlace(index, { commune: 'Phường 1', district: '' })).toEqual({
      problem: {
        code: 'communeAmbiguous',
        value: 'Phường 1',
        choices: 'Phường 1 (Thành phố Bạc Liêu); Phường 1 (Thị xã Giá Rai)',
      },
    });
  });

  it('finds every commune by its name within its district, in any form', () => {
    const communes = facts.filter((place) => index.communes.some((each) => each.place === place));
    expect(communes).toHaveLength(64);
    const forms = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.normalize('NFD'),
      (text) => text.toUpperCase(),
      (text) => `  ${text.replace(/ /g, '  ')} `,
      (text) => text.replace(/Đ/g, 'Ð'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...communes), forms, forms, (place, one, other) => {
        const district = index.byCode.get(place.parentCode ?? '');
        expect(find(one(place.name), other(district?.name ?? ''))).toBe(place.code);
      }),
    );
  });

  it('knows a district in a section row, and no other text', () => {
    expect(findDistrict(index, 'THÀNH PHỐ BẠC LIÊU')?.code).toBe('954');
    expect(findDistrict(index, 'Xã Hòa Bình')).toBeNull();
    expect(findDistrict(index, 'Danh sách')).toBeNull();
  });

  it('resolves the communes of after 2025-07-01, which have no district', () => {
    const now = indexPlaces(factsOf(false));
    expect(resolvePlace(now, { commune: 'Phường Giá Rai', district: '' })).toMatchObject({
      districtCode: '31942',
    });
    expect(resolvePlace(now, { commune: 'Xã Đông Hải', district: 'Huyện Đông Hải' })).toMatchObject(
      {
        districtCode: '31975',
      },
    );
  });
});
