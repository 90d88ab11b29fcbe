import { describe, expect, it } from 'vitest';
import { knowledgeOf2019 as known } from '../testing/knowledge';
import { findNamed, guessKind, readConsent, readFamily, readKind } from './words';

describe('words of lists', () => {
  it('knows kinds, families and consent by many names', () => {
    expect(['CÁ NHÂN', 'Tập  thể', 'Hộ', 'Cty', 'household'].map(readKind)).toEqual([
      'individual',
      'collective',
      'household',
      null,
      'household',
    ]);
    expect(['Người tốt, việc tốt', 'ĐHTT', 'Mô hình', 'khác'].map(readFamily)).toEqual([
      'good_deed',
      'advanced',
      'effective_model',
      null,
    ]);
    expect(['Có', 'x', 'CHƯA', 'không', '?'].map(readConsent)).toEqual([
      'given',
      'given',
      'none',
      'none',
      null,
    ]);
  });

  it('finds a sector by its name, a part of it or its English name', () => {
    const find = (text: string) => findNamed(known.sectors, text);
    expect(find('thuỷ sản - diêm nghiệp')).toBe('fisheries');
    expect(find('Nông nghiệp')).toBe('agriculture');
    expect(find('Lĩnh vực Y tế')).toBe('health');
    expect(find('Health')).toBe('health');
    expect(find('Giáo dục & đào tạo')).toBe('education');
    expect(find('an')).toBeNull();
    expect(find('')).toBeNull();
  });

  it('guesses the kind by the name', () => {
    expect(
      ['Công ty TNHH A', 'Hộ ông Lê Văn Ân', 'Tổ phụ nữ ấp 4', 'Trạm Y tế ấp 6', 'Tô Văn Ba'].map(
        guessKind,
      ),
    ).toEqual(['enterprise', 'household', 'collective', 'collective', 'individual']);
  });
});
