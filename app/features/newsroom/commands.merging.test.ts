import { describe, expect, it } from 'vitest';
import { refusalBy } from '~/features/coverage/testing/rows';
import type { Ctx } from '~/platform/context.server';
import type { FieldParts, FieldTexts } from '~/platform/merge-form';
import { answered, typedForm } from '~/platform/testing/two-editors';
import { ENGINES } from '~db/testing/databases';
import { type Opened, withPeople } from '~db/testing/opened';
import { runOutletForm, runSectorForm, runSlotForm } from './commands.forms.server';
import { saveDayForm, saveProfileForm } from './commands.merging.server';
import { setOutletActive } from './commands.outlets.server';
import { updateProfile } from './commands.reporters.server';
import { createSlot } from './commands.slots.server';
import {
  channelTexts,
  DAY_PARTS,
  dayTexts,
  namesTexts,
  outletTexts,
  ownProfileTexts,
  PROFILE_PARTS,
  profileTexts,
} from './form-texts';
import { newSlotInput } from './input.slots';
import { listDays, listSectorsForAdmin, requireDay, requireOutlet } from './queries.admin.server';
import { getReporterPage } from './queries.reporter-page.server';
import { getSlot } from './queries.slots.server';
import { SLOT_PARTS, slotTexts } from './slot-form-texts';
import { FIELDS } from './testing/slots';

interface Case {
  parts?: FieldParts;
  marks?: Record<string, string>;
  /** As it is stored. */
  read(): Promise<{ version: number; texts: FieldTexts }>;
  save(form: FormData): Promise<unknown>;
  /** What the first saves, what the second typed elsewhere, and what both change. */
  first: Record<string, string>;
  second: Record<string, string>;
  both: { name: string; first: string; second: string };
}

const admin = (room: Opened): Ctx => room.base.ctxFor('admin');

/** A segment on Mondays and Thursdays, ended at no time, with a rerun. */
async function openSlot(room: Opened): Promise<string> {
  return createSlot(
    room.base.ctxFor('tk.dai'),
    newSlotInput.parse({
      channelId: room.base.channels['dai-tv'],
      ...FIELDS,
      weekdays: ['1', undefined, undefined, '4'],
    }),
  );
}

const slotCase = async (room: Opened, differing: Pick<Case, 'first' | 'second' | 'both'>) => {
  const id = await openSlot(room);
  const editor = room.base.ctxFor('tk.dai');
  return {
    parts: SLOT_PARTS,
    marks: { intent: 'slot', channelId: room.base.channels['dai-tv'] },
    read: async () => {
      const slot = (await getSlot(room.db, id))?.slot;
      if (!slot) throw new Error('no such slot');
      return { version: slot.version, texts: slotTexts(slot) };
    },
    save: (form: FormData) => runSlotForm(editor, id, form),
    ...differing,
  };
};

const CASES: Record<string, (room: Opened) => Promise<Case>> = {
  'a slot': (room) =>
    slotCase(room, {
      first: { name: 'Người tốt quanh ta', reruns: '1 09:00,2 10:30', endsOn: '2020-06-30' },
      second: { rrule: 'FREQ=MONTHLY;BYMONTHDAY=1,15,-1', capacity: '2', startTime: '20:00' },
      both: { name: 'lengthValue', first: '12', second: '' },
    }),
  'when a slot comes again': (room) =>
    slotCase(room, {
      first: { deadlineDays: '3' },
      second: { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', reruns: '' },
      both: { name: 'rrule', first: 'FREQ=DAILY;INTERVAL=2', second: 'FREQ=MONTHLY;BYDAY=-1SA' },
    }),
  'an outlet': async (room) => {
    const id = room.base.outlets.bao;
    return {
      marks: { intent: 'outlet' },
      read: async () => {
        const outlet = await requireOutlet(admin(room), id);
        return { version: outlet.version, texts: outletTexts(outlet) };
      },
      save: (form) => runOutletForm(admin(room), id, form),
      first: { name: 'Báo Bạc Liêu mới' },
      second: { nameEn: 'The new paper' },
      both: { name: 'shortName', first: 'BBL', second: 'Báo BL' },
    };
  },
  'a channel': async (room) => {
    const outletId = room.base.outlets.dai;
    const id = room.base.channels['dai-tv'];
    return {
      marks: { intent: 'channel', id },
      read: async () => {
        const { channels } = await requireOutlet(admin(room), outletId);
        const channel = channels.find((each) => each.id === id);
        if (!channel) throw new Error('no such channel');
        return { version: channel.version, texts: channelTexts(channel) };
      },
      save: (form) => runOutletForm(admin(room), outletId, form),
      first: { name: 'Truyền hình BTV' },
      second: { nameEn: 'BTV television' },
      both: { name: 'name', first: 'BTV một', second: 'BTV hai' },
    };
  },
  'a sector': async (room) => ({
    marks: { intent: 'sector', id: 'health' },
    read: async () => {
      const sectors = await listSectorsForAdmin(admin(room));
      const sector = sectors.find(({ code }) => code === 'health');
      if (!sector) throw new Error('no such sector');
      return { version: sector.version, texts: namesTexts(sector) };
    },
    save: (form) => runSectorForm(admin(room), form),
    first: { name: 'Y tế cơ sở' },
    second: { nameEn: 'Local health' },
    both: { name: 'nameEn', first: 'Health care', second: 'Medicine' },
  }),
  'a day': async (room) => {
    const theme = (await listDays(admin(room))).find(({ kind }) => kind === 'theme');
    const key = String(theme?.key);
    return {
      parts: DAY_PARTS,
      read: async () => {
        const day = await requireDay(admin(room), key);
        return { version: day.version, texts: dayTexts(day) };
      },
      save: (form) => saveDayForm(admin(room), key, form),
      first: { sectors: 'culture,health', certain: '1' },
      second: { nameVi: 'Ngày của muối' },
      both: { name: 'lengthDays', first: '2', second: '3' },
    };
  },
  'the profile of a reporter': async (room) => {
    const id = room.base.idOf('pv.bao1');
    const editor = room.base.ctxFor('tk.bao');
    return {
      parts: PROFILE_PARTS,
      read: async () => {
        const { reporter, note } = await getReporterPage(editor, id);
        return { version: reporter.version, texts: profileTexts(reporter, note ?? '') };
      },
      save: (form) => saveProfileForm(editor, id, true, form),
      first: { weeklyCapacity: '4', languages: 'hoa,khmer', places: '956' },
      second: { note: 'Đang học', sectors: 'health' },
      both: { name: 'sectors', first: 'culture', second: 'culture,health' },
    };
  },
};

describe.each(ENGINES)('two editors on one form on $name', ({ open }) => {
  const room = withPeople(open);

  it.each(Object.keys(CASES))('lose nothing of %s', async (name) => {
    const edited = await CASES[name]?.(room);
    if (!edited) throw new Error(name);
    const { read, save, first, second, both } = edited;
    const drawn = { ...edited, ...(await read()) };
    await save(typedForm(drawn, first));
    await save(typedForm(drawn, second));
    expect(await read()).toEqual({
      version: drawn.version + 2,
      texts: { ...drawn.texts, ...first, ...second },
    });

    const again = { ...edited, ...(await read()) };
    await save(typedForm(again, { [both.name]: both.first }));
    const stored = await read();
    const late = typedForm(again, { [both.name]: both.second });
    const refused = { status: 409, code: 'errors.bothChanged', params: { both: both.name } };
    expect(await refusalBy(save(late))).toMatchObject(refused);
    expect(late.get('version')).toBe(String(stored.version));
    expect(await refusalBy(save(answered(late, both.name)))).toMatchObject({
      ...refused,
      fields: [both.name],
    });
    expect(await read()).toEqual(stored);
    await save(answered(late, both.name, 'mine'));
    expect((await read()).texts).toEqual({ ...stored.texts, [both.name]: both.second });

    const last = typedForm(again, { [both.name]: both.first });
    await refusalBy(save(last));
    expect(await refusalBy(save(answered(last, both.name, 'theirs')))).toMatchObject({
      code: 'errors.unchanged',
    });
    expect((await read()).texts).toEqual({ ...stored.texts, [both.name]: both.second });
  });

  it('merge what a reporter and an editor write of the reporter', async () => {
    const id = room.base.idOf('pv.bao2');
    const [reporter, editor] = [room.base.ctxFor('pv.bao2'), room.base.ctxFor('tk.bao')];
    const page = (await getReporterPage(reporter, id)).reporter;
    const own = typedForm(
      { version: page.version, texts: ownProfileTexts(page), parts: PROFILE_PARTS },
      { equipment: 'Máy ảnh' },
    );
    await updateProfile(editor, id, {
      weeklyCapacity: 6,
      crewPart: 'photo',
      equipment: page.equipment,
      languages: ['khmer'],
      note: 'Chỉ biên tập xem',
      sectors: [],
      places: [],
      version: page.version,
    });
    await saveProfileForm(reporter, id, false, own);
    expect(await getReporterPage(editor, id)).toMatchObject({
      reporter: { equipment: 'Máy ảnh', languages: ['khmer'], weeklyCapacity: 6 },
      note: 'Chỉ biên tập xem',
    });
    expect(JSON.stringify([...own])).not.toContain('Chỉ biên tập xem');
  });

  it('rename what was taken out of use meanwhile, and leave it so', async () => {
    const id = room.base.outlets.bao;
    const outlet = await requireOutlet(admin(room), id);
    const form = typedForm(
      { version: outlet.version, texts: outletTexts(outlet), marks: { intent: 'outlet' } },
      { shortName: 'Báo BTV' },
    );
    await setOutletActive(admin(room), { id, active: false, version: outlet.version });
    await runOutletForm(admin(room), id, form);
    expect(await requireOutlet(admin(room), id)).toMatchObject({
      active: false,
      shortName: 'Báo BTV',
    });
  });

  it('refuse a version that has passed of a form that does not say what it was drawn from', async () => {
    const id = room.base.outlets.bao;
    const { version } = await requireOutlet(admin(room), id);
    const form = new FormData();
    const fields = { intent: 'outlet', name: 'A', nameEn: 'A', shortName: 'A' };
    for (const [name, text] of Object.entries(fields)) form.set(name, text);
    form.set('version', String(version - 1));
    expect(await refusalBy(runOutletForm(admin(room), id, form))).toMatchObject({
      code: 'errors.conflict',
    });
  });
});
