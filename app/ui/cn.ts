import { type ClassValue, clsx } from 'clsx';
import { twMerge } from 'tailwind-merge';

/** Joins class names; where two say the same thing the later one wins. */
export const cn = (...names: ClassValue[]): string => twMerge(clsx(names));
