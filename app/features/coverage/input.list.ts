/** What the address of the list of assignments asks for. */
import { z } from 'zod';
import { page, searched } from '~/platform/form-fields';

/** Anything odd is left out. */
export const listSchema = z.object({
  q: searched.catch(''),
  status: z.string().max(20).catch(''),
  reporter: z.string().max(64).catch(''),
  outlet: z.string().max(64).catch(''),
  /** Empty: by what is due. */
  sort: z.enum(['', 'recent']).catch(''),
  late: z.enum(['', 'placement', 'deadline']).catch(''),
  page,
});
export type ListInput = z.output<typeof listSchema>;
