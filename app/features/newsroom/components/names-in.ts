import type { Locale } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';

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

/** Gives what a choice is called in the reader's language, and says so where it is out of use. */
export function useChoiceName(): (
  choice: Omit<Coded, 'code'> & { retired?: boolean | undefined },
) => string {
  const { t, locale } = useT();
  return ({ name, nameEn, retired }) => {
    const said = (locale === 'en' ? nameEn : undefined) ?? name;
    return retired ? t('fields.outOfUse', { name: said }) : said;
  };
}
