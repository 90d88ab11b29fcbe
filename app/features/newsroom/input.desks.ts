/** The forms of an outlet's desks. */
import { z } from 'zod';
import { chosen, id, needed, optionalId, text, version } from '~/platform/form-fields';

const NAME_MAX = 120;
const name = needed(NAME_MAX);
/** Empty: the Vietnamese name stands for it. */
const nameEn = text(NAME_MAX);

export const newDeskInput = z.object({ name, nameEn });
export type NewDeskInput = z.output<typeof newDeskInput>;

export const deskInput = z.object({ id, name, nameEn, version });
export type DeskInput = z.output<typeof deskInput>;

export const deskPeopleInput = z.object({
  id,
  headId: optionalId,
  members: chosen(z.string().max(64)),
  version,
});
export type DeskPeopleInput = z.output<typeof deskPeopleInput>;
