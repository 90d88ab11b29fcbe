import { useT } from '~/platform/i18n/react';

interface Choice {
  name: string;
  nameEn?: string;
  /** Out of use, and offered only because it was chosen before. */
  retired?: boolean | undefined;
}

/** Gives what a choice is called in the reader's language, and says so where it is out of use. */
export function useChoiceName(): (choice: Choice) => string {
  const { t, locale } = useT();
  return ({ name, nameEn, retired }) => {
    const said = (locale === 'en' ? nameEn : undefined) ?? name;
    return retired ? t('fields.outOfUse', { name: said }) : said;
  };
}
