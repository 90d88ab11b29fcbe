import { describe, expect, it } from 'vitest';
import type { PlainDate } from '~/platform/time';
import { gapsOf, isFresh, nextStep, type SetupFacts, STEPS, stateOf } from './rules';

const day = (text: string) => text as PlainDate;
const NOTHING: SetupFacts = {
  today: day('2019-12-02'),
  bodies: { board: 0, department: 0, press: 0, home_affairs: 0 },
  outlets: [],
  programme: null,
  communes: 60,
  sectors: 13,
  slots: 0,
  holders: { admin: 1, board: 0, department: 0, nominator: 0, editor: 0, reporter: 0 },
  passwords: { given: 0, own: 1 },
};
const OUTLET = {
  id: 'o1',
  name: 'Báo',
  nameEn: 'Paper',
  channels: 2,
  owes: true,
  editors: 1,
  reporters: 1,
};
const WHOLE: SetupFacts = {
  ...NOTHING,
  bodies: { board: 1, department: 1, press: 1, home_affairs: 0 },
  outlets: [OUTLET],
  programme: {
    id: 'p1',
    name: 'Chương trình',
    nameEn: 'Programme',
    startsOn: day('2019-09-27'),
    endsOn: day('2020-12-31'),
  },
  slots: 3,
  holders: { ...NOTHING.holders, board: 1, editor: 1, reporter: 1 },
  passwords: { given: 1, own: 3 },
};
const codes = (facts: SetupFacts) => gapsOf(facts).map(({ code }) => code);

describe('the set-up', () => {
  it('begins with the bodies, and has the places and the sectors already', () => {
    expect(isFresh(NOTHING)).toBe(true);
    expect(nextStep(NOTHING)).toBe('bodies');
    expect(STEPS.filter((step) => stateOf(step, NOTHING) === 'done')).toEqual(['places', 'topics']);
    expect(codes(NOTHING)).toEqual(['noBodies', 'noOutlets', 'noProgramme', 'noBoard']);
  });

  it('is done when work can begin', () => {
    expect(codes(WHOLE)).toEqual([]);
    expect(nextStep(WHOLE)).toBeNull();
    expect(isFresh(WHOLE)).toBe(false);
  });

  it.each<[string, Partial<SetupFacts>, string[]]>([
    ['no channel', { outlets: [{ ...OUTLET, channels: 0 }] }, ['noChannels']],
    ['a programme that has ended', { today: day('2021-01-01') }, ['programmeEnded']],
    [
      'a programme without outlets',
      { outlets: [{ ...OUTLET, owes: false }] },
      ['programmeWithoutOutlets'],
    ],
    ['no editor', { outlets: [{ ...OUTLET, editors: 0 }] }, ['noEditors']],
    ['no reporter', { outlets: [{ ...OUTLET, reporters: 0 }] }, ['noReporters']],
    ['no places', { communes: 0 }, ['noPlaces']],
    ['no sectors', { sectors: 0 }, ['noTopics']],
    ['no officer', { holders: { ...WHOLE.holders, board: 0 } }, ['noBoard']],
    ['only given passwords', { passwords: { given: 3, own: 1 } }, ['givenPasswords']],
    ['no columns', { slots: 0 }, ['noSlots']],
  ])('tells of %s', (_, change, expected) => {
    expect(codes({ ...WHOLE, ...change })).toEqual(expected);
  });

  it('asks for nobody at an outlet that owes no coverage', () => {
    const other = { ...OUTLET, id: 'o2', owes: false, editors: 0, reporters: 0 };
    expect(codes({ ...WHOLE, outlets: [OUTLET, other] })).toEqual([]);
  });

  it('tells of backups once work can begin', () => {
    const told = (on: string | null, facts = WHOLE) =>
      gapsOf(facts, { on: on === null ? null : day(on) }).map(({ code }) => code);
    expect(told(null)).toEqual(['noBackup']);
    expect(told('2019-11-20')).toEqual(['oldBackup']);
    expect(told('2019-12-01')).toEqual([]);
    expect(told(null, NOTHING)).not.toContain('noBackup');
  });

  it('tells of an address that phones cannot install from', () => {
    const told = (address: 'missing' | 'plain' | 'https') =>
      gapsOf(WHOLE, null, address).map(({ code, optional }) => [code, optional]);
    expect(told('missing')).toEqual([['noPublicUrl', true]]);
    expect(told('plain')).toEqual([['plainPublicUrl', true]]);
    expect(told('https')).toEqual([]);
  });

  it('lets columns be left out', () => {
    expect(stateOf('slots', { ...WHOLE, slots: 0 })).toBe('optional');
    expect(nextStep({ ...WHOLE, slots: 0 })).toBeNull();
    expect(gapsOf({ ...WHOLE, slots: 0 })[0]?.optional).toBe(true);
  });
});
