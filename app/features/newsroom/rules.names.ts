/** The two names of what an administrator keeps: an English one is not asked of who has none. Pure. */
import { clean } from '~/platform/text';

interface Names {
  name: string;
  nameEn: string;
}

/** The English name to store: the Vietnamese one where none was given. */
export const englishNameOf = ({ name, nameEn }: Names): string => clean(nameEn) || clean(name);

/** The English name as its form shows it: empty where the Vietnamese one stands for it, so that it follows that one. */
export const ownEnglishName = ({ name, nameEn }: Names): string => (nameEn === name ? '' : nameEn);
