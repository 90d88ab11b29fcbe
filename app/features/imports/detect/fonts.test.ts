import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vi from '~/platform/i18n/vi';
import { PLACES } from '~db/reference/places';
import { MOVEMENTS, SECTORS } from '~db/reference/sectors';
import { isSyllable, legacyFont } from './fonts';

type Tree = { [key: string]: string | Tree };
const textsOf = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));

const CORRECT = [
  'Nguyễn Văn Mẫu',
  'Trần Mỹ Quyên',
  'Lý Hữu Ân',
  'Huỳnh Thị Kim Đạt',
  'Thạch Sa Rây',
  'Hộ bà Lý Thị Út',
  'Bà Tú, ông Tô, chú Lý',
  'Danh Hoàng Lượng',
  'Công ty TNHH Minh Họa 77',
  'Ðỗ Minh Vinh',
  'Hoà Bình',
  'Diện tích 120 m², tăng 1½ lần; bê tông 3×4 m, dài 25 µm',
  'Nguyễn Trãi · Âu Cơ · Ê-đê · Ô Môn',
  'Ông già, bé gái, cá lóc, lá cờ, trí tuệ',
  'café José Müller España François',
];

const TCVN3 = [
  'NguyÔn V¨n MÉu',
  'B¸o c¸o tæng hîp',
  'TrÇn ThÞ Hång',
  'x· VÜnh Tr¹ch',
  '®iÓn h×nh tiªn tiÕn',
];
const VNI = [
  'Baùo caùo',
  'Nguyeãn Vaên Maãu',
  'Tröông Thò Höông',
  'xaõ Vónh Traïch',
  'ñieån hình tieân tieán',
];

describe('old fonts', () => {
  it.each(TCVN3)('sees TCVN3 in %s', (text) => {
    expect(legacyFont(text)).toBe('TCVN3');
  });

  it.each(VNI)('sees VNI in %s', (text) => {
    expect(legacyFont(text)).toBe('VNI');
  });

  it.each(CORRECT)('lets correct text pass: %s', (text) => {
    expect(legacyFont(text)).toBeNull();
    expect(legacyFont(text.normalize('NFD'))).toBeNull();
    expect(legacyFont(text.toUpperCase())).toBeNull();
  });

  it('lets every word of the product, every place, sector and movement pass, alone and in either form', () => {
    const texts = [
      ...textsOf(vi).filter((text) => !text.includes('TCVN3')),
      ...[...PLACES, ...SECTORS, ...MOVEMENTS].map(({ name }) => name),
    ];
    const words = texts.flatMap((text) => text.split(/[\s.,;:“”()…/-]+/));
    const flagged = [...texts, ...words].filter(
      (text) => legacyFont(text) !== null || legacyFont(text.normalize('NFD')) !== null,
    );
    expect(flagged).toEqual([]);
  });

  it('knows how a syllable is built', () => {
    for (const word of ['nghiêng', 'Quyên', 'giếng', 'ưu', 'Khuya', 'uống', 'yến', 'Đậu']) {
      expect(isSyllable(word), word).toBe(true);
    }
    for (const word of ['Méu', 'baùo', 'xyz', 'ngng', 'tổổ', '']) {
      expect(isSyllable(word), word).toBe(false);
    }
  });

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect([null, 'TCVN3', 'VNI']).toContain(legacyFont(text));
      }),
    );
  });
});
