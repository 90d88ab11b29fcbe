import { describe, expect, it } from 'vitest';
import { lastResultOf, parsePlan } from './plan-input';

const FIELDS = {
  exemplarId: 'e1',
  outletId: 'o1',
  kind: 'story',
  genre: 'profile',
  channelId: 'c1',
  plannedOn: '2019-12-10',
};

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...FIELDS, ...fields })) data.set(name, value);
  return data;
}

const errorsOf = (plan: ReturnType<typeof parsePlan>) => plan.reply().error;

describe('the form of a plan', () => {
  it.each([
    ['offer', { leadId: null, offer: true }],
    ['', { leadId: null, offer: false }],
    ['p1', { leadId: 'p1', offer: false }],
  ])('reads "%s" as who gets the work', (leadId, handed) => {
    const plan = parsePlan(form({ leadId }));
    expect(plan.status === 'success' && plan.value).toMatchObject(handed);
  });

  it('reads whom the list names where the choice is somebody else', () => {
    const plan = parsePlan(form({ leadId: 'else', leadElse: 'p9' }));
    expect(plan.status === 'success' && plan.value).toMatchObject({ leadId: 'p9', offer: false });
  });

  const DRAWN =
    'slotId=s1&plannedOn=2019-12-10&genre=profile&plannedTime=07%3A00&deadlineDay=2019-12-06';
  const drawn = { drawn: DRAWN, slotId: 's1', plannedTime: '07:00', deadlineDay: '2019-12-06' };
  const other = {
    'seatFields s2:2019-12-12':
      'slotId=s2&plannedOn=2019-12-12&genre=news&plannedTime=09%3A00&deadlineDay=2019-12-10',
  };

  it.each([
    [
      'another seat, without JavaScript',
      { seat: 's2:2019-12-12' },
      { slotId: 's2', plannedOn: '2019-12-12', genre: 'news', plannedTime: '09:00' },
    ],
    [
      'another seat, what was set by hand stays',
      { seat: 's2:2019-12-12', genre: 'report' },
      { slotId: 's2', plannedOn: '2019-12-12', genre: 'report', deadlineDay: '2019-12-10' },
    ],
    [
      'a day set by hand, which leaves the seat',
      { seat: 'own', plannedOn: '2019-12-19' },
      { slotId: null, plannedOn: '2019-12-19', plannedTime: null, deadlineDay: null },
    ],
  ])('reads %s', (_, sent, expected) => {
    const plan = parsePlan(form({ ...drawn, ...other, ...sent }));
    expect(plan.status === 'success' && plan.value).toMatchObject(expected);
  });

  it('says at the field what is wrong', () => {
    const plan = parsePlan(form({ plannedOn: '2019-02-30', exemplarId: '' }));
    expect(errorsOf(plan)).toMatchObject({
      plannedOn: ['fields.errors.invalidDate'],
      exemplarId: ['fields.errors.required'],
    });
    expect(errorsOf(parsePlan(form({ genre: 'No such' })))).toMatchObject({
      genre: ['fields.errors.invalidChoice'],
    });
  });

  it('keeps what was typed when the server refuses', () => {
    const problem = {
      code: 'errors.invalid',
      status: 422,
      params: {},
      fields: { plannedOn: ['x'] },
    } as const;
    const values = { plannedOn: '2019-11-01', title: 'Muối trắng' };
    expect(
      lastResultOf({ ok: false, problem: { ...problem, fields: { plannedOn: ['x'] } }, values }),
    ).toEqual({
      status: 'error',
      initialValue: values,
      error: { plannedOn: ['x'] },
    });
    expect(lastResultOf(undefined)).toBeUndefined();
  });
});
