import { type ClassValue, clsx } from 'clsx';
import { createTailwindMerge } from 'tailwind-merge';
import { classGroups } from './class-groups';

const merge = createTailwindMerge(classGroups);

/** Joins class names; where two say the same thing the later one wins. */
export const cn = (...names: ClassValue[]): string => merge(clsx(names));
