/** What the administrator alone may do with people, organisations, outlets, channels, days and sectors, and with the Board programmes, by direct requests. */
import { v7 as uuidv7 } from 'uuid';
import { freshName, type Kept } from '../../setup/kept';
import { test } from '../../setup/test';
import { ADMIN, PROGRAMME_MANAGERS } from './accounts';
import { channelId, outletId } from './targets';
import { type Form, type Target, type Verb, walk } from './walk';

test.use({ world: 'http/permissions/admin' });

const verb = (name: string, arrange: Verb['arrange']): Verb => ({ name, may: ADMIN, arrange });

/** Names that nothing else has. */
const names = () => ({ name: freshName(), nameEn: `New ${uuidv7()}` });

/** That one was told of whatever hangs on it. */
const AWARE = { confirmed: '9999.9999.9999.9999' };

/** A reporter who asks for nothing. */
const person =
  (form: Form, state: { disabled?: boolean } = {}) =>
  async (kept: Kept): Promise<Target> => {
    const [username = ''] = await kept.addReporters('bao', 1);
    const id = await kept.idOf(username);
    if (state.disabled)
      await kept.run("update people set disabled_at = '2019-12-01' where id = ?", id);
    return {
      address: `/admin/people/${id}`,
      watched: ['people', id],
      form: { version: await versionOf(kept, 'people', id), ...form },
    };
  };

const versionOf = async (
  kept: Kept,
  table: 'people' | 'outlets' | 'channels' | 'organisations' | 'programmes',
  id: string,
): Promise<string> => String((await kept.stateOf(table, id)).row.version);

// A password is shown once, in the answer itself.
const SHOWN = { done: 200 };

walk('person', [
  {
    ...verb('add', async () => ({
      address: '/admin/people/new',
      watched: { table: 'people', gains: 1 },
      form: { username: `moi.${uuidv7()}`, displayName: 'Người Mới', 'grants[0]': 'board' },
    })),
    ...SHOWN,
  },
  {
    ...verb('add many', async () => ({
      address: '/admin/people/import',
      watched: { table: 'people', gains: 1 },
      form: {
        intent: 'import',
        'rows[0].displayName': 'Người Mới',
        'rows[0].username': `moi.${uuidv7().slice(-12)}`,
        'rows[0].role': 'board',
      },
    })),
    ...SHOWN,
  },
  verb('rename', person({ intent: 'name', displayName: 'Tên Khác' })),
  verb('give roles', person({ intent: 'roles', 'grants[0]': 'board' })),
  verb('disable', person({ intent: 'disable' })),
  verb('enable', person({ intent: 'enable' }, { disabled: true })),
  verb('hand over', async (kept) => {
    const target = await person({
      intent: 'handover',
      leaves: 'disable',
      reason: 'Thôi việc',
      ...AWARE,
    })(kept);
    return { ...target, address: `${target.address}/handover` };
  }),
  { ...verb('reset the password', person({ intent: 'reset' })), ...SHOWN },
]);

const outlet =
  (form: Form) =>
  async (kept: Kept): Promise<Target & { id: string }> => {
    const id = await outletId(kept, 'bao');
    return {
      id,
      address: `/admin/outlets/${id}`,
      watched: ['outlets', id],
      form: { version: await versionOf(kept, 'outlets', id), ...form },
    };
  };

const channel = (form: Form) => async (kept: Kept) => {
  const id = await channelId(kept, 'bao-online');
  const version = await versionOf(kept, 'channels', id);
  const target: Target = {
    ...(await outlet({ id, ...form, version })(kept)),
    watched: ['channels', id],
  };
  return target;
};

walk('outlet', [
  verb('rename', outlet({ intent: 'outlet', shortName: 'BBL', ...names() })),
  verb('take out of use', async (kept) => {
    const { id, ...target } = await outlet({ intent: 'outlet-active', active: '0', ...AWARE })(
      kept,
    );
    return { ...target, form: { ...target.form, id } };
  }),
  verb('add a channel', async (kept) => ({
    ...(await outlet({ intent: 'new-channel', medium: 'radio', ...names() })(kept)),
    watched: { table: 'channels', gains: 1 },
  })),
  verb('rename a channel', channel({ intent: 'channel', ...names() })),
  verb('take a channel out of use', channel({ intent: 'channel-active', active: '0', ...AWARE })),
]);

const LOOK = { icon: 'tv', hue: 'rose' };

const desk =
  (form: Form) =>
  async (kept: Kept): Promise<Target> => {
    const id = uuidv7();
    const { id: outletOf, ...target } = await outlet({})(kept);
    await kept.run(
      `insert into desks (id, outlet_id, name, name_en, sort, head_id)
       values (?, ?, ?, 'A desk', 1, (select id from people where username = 'tk.bao'))`,
      id,
      outletOf,
      freshName(),
    );
    return { ...target, watched: ['desks', id], form: { id, version: '1', ...form } };
  };

walk('desk', [
  verb('add', async (kept) => {
    const { id: _, ...target } = await outlet({ intent: 'new-desk', ...names() })(kept);
    return { ...target, watched: { table: 'desks', gains: 1 } };
  }),
  verb('rename', desk({ intent: 'desk', ...names() })),
  verb('say who belongs to it', desk({ intent: 'desk-people' })),
  verb('end', desk({ intent: 'desk-active', active: '0', ...AWARE })),
]);

walk('outlets', [
  verb('add', async () => ({
    address: '/admin/outlets/new',
    watched: { table: 'outlets', gains: 1 },
    form: { ...LOOK, shortName: uuidv7().slice(-12), ...names() },
  })),
  verb('change the look', outlet({ intent: 'look', ...LOOK })),
  {
    ...verb('move', async (kept) => {
      const id = await outletId(kept, 'bao');
      // The first of the list, so that a step down changes it.
      await kept.run('update outlets set sort = 0 where id = ?', id);
      return {
        address: '/admin/outlets',
        watched: ['outlets', id],
        form: { intent: 'order', id, direction: 'down' },
      };
    }),
    versionless: true,
  },
]);

const organisation =
  (form: Form, state: { ended?: boolean } = {}) =>
  async (kept: Kept): Promise<Target> => {
    const id = uuidv7();
    await kept.run(
      "insert into organisations (id, code, name, name_en, kind, valid_to) values (?, ?, ?, 'A body', 'home_affairs', ?)",
      id,
      id,
      freshName(),
      state.ended ? '2019-11-30' : null,
    );
    return {
      address: '/admin/organisations',
      watched: ['organisations', id],
      form: { id, version: '1', ...form },
    };
  };

walk('organisation', [
  verb('add', async () => ({
    address: '/admin/organisations',
    watched: { table: 'organisations', gains: 1 },
    form: { intent: 'new-organisation', kind: 'press', ...names() },
  })),
  verb('rename', organisation({ intent: 'organisation', ...names() })),
  verb('end', organisation({ intent: 'end-organisation', validTo: '2019-12-31' })),
  verb('bring back', organisation({ intent: 'restore-organisation' }, { ended: true })),
]);

const PERIOD = { startsOn: '2021-01-01', endsOn: '2021-12-31' };

const programme =
  (form: Form) =>
  async (kept: Kept): Promise<Target> => {
    const id = uuidv7();
    await kept.run(
      "insert into programmes (id, code, name, name_en, starts_on, ends_on, version) values (?, ?, ?, ?, '2021-01-01', '2021-12-31', 1)",
      id,
      id,
      freshName(),
      `Programme ${id}`,
    );
    return {
      address: `/admin/programmes/${id}`,
      watched: ['programmes', id],
      form: { version: '1', ...form },
    };
  };

walk('programme', [
  {
    ...verb('add', async () => ({
      address: '/admin/programmes/new',
      watched: { table: 'programmes', gains: 1 },
      form: { ...PERIOD, code: uuidv7(), ...names() },
    })),
    may: PROGRAMME_MANAGERS,
  },
  {
    ...verb('change', async (kept) =>
      programme({ intent: 'programme', ...PERIOD, code: uuidv7(), ...names() })(kept),
    ),
    may: PROGRAMME_MANAGERS,
  },
  {
    ...verb('end', programme({ intent: 'end', lastDay: '2021-06-30' })),
    may: PROGRAMME_MANAGERS,
  },
]);

const DAY = {
  calendar: 'solar',
  month: '3',
  day: '7',
  lengthDays: '1',
  kind: 'theme',
};

const dayNames = () => ({ nameVi: freshName(), nameEn: `Day ${uuidv7()}` });

const addedDay =
  (form: Form, removes = false) =>
  async (kept: Kept): Promise<Target> => {
    const key = uuidv7();
    await kept.run(
      `insert into days (key, name_vi, name_en, calendar, month, day, length_days, kind, sectors, certain, version)
       values (?, 'Ngày thử', 'A day', 'solar', 3, 8, 1, 'theme', '', 1, 1)`,
      key,
    );
    return {
      address: `/admin/days/${key}`,
      watched: removes ? { table: 'days', gains: -1 } : ['days', key],
      form: { version: '1', ...form },
    };
  };

walk('day', [
  verb('add', async () => ({
    address: '/admin/days/new',
    watched: { table: 'days', gains: 1 },
    form: { ...DAY, ...dayNames() },
  })),
  verb('change', addedDay({ intent: 'day', ...DAY, ...dayNames() })),
  verb('remove', addedDay({ intent: 'remove-day', reason: 'Không còn tổ chức.' }, true)),
]);

const sector =
  (form: Form) =>
  async (kept: Kept): Promise<Target> => {
    const code = uuidv7();
    await kept.run(
      "insert into sectors (code, name, name_en, sort, active, version) values (?, ?, 'A sector', 99, 1, 1)",
      code,
      freshName(),
    );
    return {
      address: '/admin/sectors',
      watched: ['sectors', code],
      form: { id: code, version: '1', ...form },
    };
  };

walk('sector', [
  verb('add', async () => ({
    address: '/admin/sectors',
    watched: { table: 'sectors', gains: 1 },
    form: { intent: 'new-sector', name: freshName(), nameEn: `Sector ${uuidv7()}` },
  })),
  verb('rename', sector({ intent: 'sector', ...names() })),
  verb('take out of use', sector({ intent: 'sector-active', active: '0', ...AWARE })),
]);
