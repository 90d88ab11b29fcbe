import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/platform/context.server';
import { refusalIn } from '~/platform/errors';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { addChannel } from './commands.channels.server';
import { addOutlet, moveOutlet, setOutletLook } from './commands.new-outlets.server';
import {
  addOrganisation,
  endOrganisation,
  restoreOrganisation,
  updateOrganisation,
} from './commands.organisations.server';
import type { NewOutletInput } from './input.setup';
import { listOutletsForAdmin, requireOutlet } from './queries.admin.server';
import { listOrganisations, listOrganisationsForAdmin } from './queries.organisations.server';
import { MEDIA } from './rules';

const day = (text: string) => text as PlainDate;

const OUTLET: NewOutletInput = {
  name: 'Tạp chí Đất Mũi',
  nameEn: 'Dat Mui Review',
  shortName: 'Tạp chí',
  icon: 'globe',
  hue: 'teal',
  organisationId: null,
  organisationName: '',
  organisationNameEn: '',
};

describe.each(ENGINES)('how an installation begins on $name', ({ open }) => {
  const room = withPeople(open);
  let admin: Ctx;
  const organisation = async (id: string) => {
    const found = (await listOrganisationsForAdmin(admin)).find((each) => each.id === id);
    if (!found) throw new Error('no such organisation');
    return found;
  };
  beforeAll(() => {
    admin = room.base.ctxFor('admin');
  });

  it('adds, renames, ends and brings back an organisation', async () => {
    const names = { name: 'Phòng Nội vụ Giá Rai', nameEn: 'Gia Rai Home Affairs' };
    const id = await addOrganisation(admin, { ...names, kind: 'home_affairs' });
    expect(await refusalIn(addOrganisation(admin, { ...names, kind: 'board' }))).toMatchObject({
      fields: {
        name: ['admin.errors.organisationNameTaken'],
        nameEn: ['admin.errors.organisationNameTaken'],
      },
    });
    await updateOrganisation(admin, { id, ...names, nameEn: 'Home Affairs', version: 1 });
    const end = { id, validTo: day('2019-12-31'), successorId: null, version: 2 };
    await endOrganisation(admin, { ...end, confirmed: undefined });
    expect(await organisation(id)).toMatchObject({ validTo: '2019-12-31', exists: true });
    expect(await refusalIn(restoreOrganisation(admin, { id, version: 2 }))).toMatchObject({
      status: 409,
    });
    await restoreOrganisation(admin, { id, version: 3 });
    expect(await organisation(id)).toMatchObject({ validTo: null, version: 4 });
  });

  it('tells what hangs on an organisation before it ends', async () => {
    const { station, newspaper, board } = room.base.organisations;
    const end = { id: station, validTo: day('2019-11-30'), version: 1, confirmed: undefined };
    expect(await refusalIn(endOrganisation(admin, { ...end, successorId: board }))).toMatchObject({
      fields: { successorId: ['admin.errors.noSuccessor'] },
    });
    const merged = { ...end, successorId: newspaper };
    expect(await refusalIn(endOrganisation(admin, merged))).toMatchObject({
      code: 'admin.errors.confirmOrganisation',
      params: { outlets: 1, programmes: 1, confirm: '1.1' },
    });
    await endOrganisation(admin, { ...merged, confirmed: '1.1' });
    const current = await listOrganisations(room.db, admin.clock.today());
    expect(current.map((each) => each.id)).not.toContain(station);
    const refused = await refusalIn(addOutlet(admin, { ...OUTLET, organisationId: station }));
    expect(refused?.fields).toEqual({ organisationId: ['fields.errors.invalidChoice'] });
    await restoreOrganisation(admin, { id: station, version: 2 });
  });

  it('adds an outlet with a new organisation, and a channel of every medium', async () => {
    const id = await addOutlet(admin, OUTLET);
    const outlet = await requireOutlet(admin, id);
    expect(outlet).toMatchObject({ code: 'tap-chi', organisation: OUTLET.name, active: true });
    for (const medium of MEDIA) {
      const names = { name: medium, nameEn: `${medium} channel` };
      await addChannel(admin, id, { ...names, medium, site: null });
    }
    expect((await requireOutlet(admin, id)).channels.map((channel) => channel.code)).toEqual(
      MEDIA.map((medium) => `tap-chi-${medium}`),
    );
    expect((await refusalIn(addOutlet(admin, OUTLET)))?.fields).toEqual({
      organisationName: ['admin.errors.organisationNameTaken'],
      organisationNameEn: ['admin.errors.organisationNameTaken'],
    });
  });

  it('refuses an organisation that is both chosen and named', async () => {
    const both = {
      ...OUTLET,
      organisationId: room.base.organisations.newspaper,
      organisationName: 'Cơ quan khác',
    };
    expect((await refusalIn(addOutlet(admin, both)))?.fields).toEqual({
      organisationName: ['admin.errors.organisationTwice'],
    });
  });

  it('moves outlets and changes their look', async () => {
    const order = async () => (await listOutletsForAdmin(admin)).map(({ shortName }) => shortName);
    const { dai } = room.base.outlets;
    expect(await order()).toEqual(['Báo', 'Đài', 'Tạp chí']);
    await moveOutlet(admin, { id: dai, direction: 'up' });
    await moveOutlet(admin, { id: dai, direction: 'up' });
    expect(await order()).toEqual(['Đài', 'Báo', 'Tạp chí']);
    await moveOutlet(admin, { id: dai, direction: 'down' });
    expect(await order()).toEqual(['Báo', 'Đài', 'Tạp chí']);
    await setOutletLook(admin, dai, { icon: 'mic', hue: 'rose', version: 1 });
    expect(await requireOutlet(admin, dai)).toMatchObject({ icon: 'mic', hue: 'rose', version: 2 });
    const late = setOutletLook(admin, dai, { icon: 'mic', hue: 'amber', version: 1 });
    expect(await refusalIn(late)).toMatchObject({ status: 409 });
  });

  it('is the administrator’s alone', async () => {
    const board = room.base.ctxFor('bantdkt');
    const { newspaper } = room.base.organisations;
    const { bao } = room.base.outlets;
    const attempts = [
      addOrganisation(board, { name: 'a', nameEn: 'b', kind: 'board' }),
      updateOrganisation(board, { id: newspaper, name: 'a', nameEn: 'b', version: 1 }),
      endOrganisation(board, {
        id: newspaper,
        validTo: day('2020-01-01'),
        successorId: null,
        version: 1,
        confirmed: undefined,
      }),
      restoreOrganisation(board, { id: newspaper, version: 1 }),
      addOutlet(board, OUTLET),
      setOutletLook(board, bao, { icon: 'tv', hue: 'rose', version: 1 }),
      moveOutlet(board, { id: bao, direction: 'up' }),
      listOrganisationsForAdmin(board),
    ];
    for (const attempt of attempts) expect(await refusalIn(attempt)).toMatchObject({ status: 403 });
  });
});
