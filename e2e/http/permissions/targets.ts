/** Objects that the verbs are tried on, each made when it is asked for: `exemplar('draft', 'nomination')(kept)`. */
import type { AssignmentWish, ExemplarWish, Kept } from '../../setup/kept';
import type { RowTarget, Target, Watched } from './walk';

type Arrange = (kept: Kept) => Promise<RowTarget>;

/** An exemplar that the nominator of Đông Hải wrote. */
export const exemplar =
  (status: ExemplarWish['status'], noun: string): Arrange =>
  async (kept) => {
    const id = await kept.addExemplar({ status, by: 'pnv.donghai' });
    return { address: `/exemplars/${id}/${noun}`, watched: ['exemplars', id] };
  };

/** An assignment of the newspaper, whose lead is pv.bao1 once there is one. */
export const assignment =
  (status: AssignmentWish['status'], noun: string, more: Partial<AssignmentWish> = {}): Arrange =>
  async (kept) => {
    const taken = status !== 'open' && status !== 'proposed';
    const lead = taken ? { lead: 'pv.bao1' } : {};
    const { id } = await kept.addAssignment({ outlet: 'bao', status, ...lead, ...more });
    return { address: `/assignments/${id}/${noun}`, watched: ['assignments', id] };
  };

/** A placement of the newspaper's site, whose text is approved. */
export const placement =
  (status: NonNullable<AssignmentWish['placement']>, noun: string): Arrange =>
  async (kept) => {
    const { placementId } = await kept.addAssignment({
      outlet: 'bao',
      status: 'approved',
      lead: 'pv.bao1',
      placement: status,
    });
    return {
      address: `/placements/${placementId}/${noun}`,
      watched: ['placements', placementId],
    };
  };

/** Leave of pv.bao1. */
export const absence =
  (status: Parameters<Kept['addAbsence']>[1], noun: string): Arrange =>
  async (kept) => {
    const id = await kept.addAbsence('pv.bao1', status);
    return { address: `/leave/${id}/${noun}`, watched: ['absences', id] };
  };

/** A column of the newspaper, or one of its occurrences. */
export const slot =
  (noun = '', wish = {}): Arrange =>
  async (kept) => {
    const id = await kept.addSlot('bao-print', wish);
    return { address: `/slots/${id}${noun}`, watched: ['slots', id] };
  };

/** The same object, where the verb writes elsewhere: its own row is watched as well. */
export const writing = ({ watched, ...target }: RowTarget, elsewhere: Watched): Target => ({
  ...target,
  watched: elsewhere,
  beside: watched,
});

/** The id of a channel by its code. */
export const channelId = async (kept: Kept, code: string): Promise<string> =>
  (await kept.first<{ id: string }>('select id from channels where code = ?', code)).id;

/** The id of an outlet by its code. */
export const outletId = async (kept: Kept, code: string): Promise<string> =>
  (await kept.first<{ id: string }>('select id from outlets where code = ?', code)).id;
