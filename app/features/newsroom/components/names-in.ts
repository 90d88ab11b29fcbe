import type { Locale } from '~/platform/i18n/keys';

interface Coded {
  code: string;
  name: string;
  nameEn?: string;
}

/** The names of codes that are separated by commas; a code that has none stands for itself. */
export const namesIn = (codes: string, known: readonly Coded[], locale: Locale): string =>
  codes
    .split(',')
    .map((code) => {
      const named = known.find((each) => each.code === code);
      return (locale === 'en' ? named?.nameEn : undefined) ?? named?.name ?? code;
    })
    .join(', ');
