/** What the address of the list of assignments asks for. */
import { z } from 'zod';

/** Anything odd is left out. */
export const listSchema = z.object({
  q: z.string().max(100).catch(''),
  status: z.string().max(20).catch(''),
  reporter: z.string().max(64).catch(''),
  outlet: z.string().max(64).catch(''),
  late: z.enum(['', 'placement', 'deadline']).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ListInput = z.output<typeof listSchema>;
