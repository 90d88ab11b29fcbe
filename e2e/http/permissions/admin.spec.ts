/** What the administrator alone may do with people, outlets, channels, days and sectors, by direct requests. */
import { v7 as uuidv7 } from 'uuid';
import { freshName, type Kept } from '../../setup/kept';
import { test } from '../../setup/test';
import { ADMIN } from './accounts';
import { channelId, outletId } from './targets';
import { type Form, type Target, type Verb, walk } from './walk';

test.use({ world: 'administration' });

const verb = (name: string, arrange: Verb['arrange']): Verb => ({ name, may: ADMIN, arrange });

const NAMES = { name: 'Tên mới', nameEn: 'New name' };

/** A reporter who asks for nothing. */
const person =
  (form: Form, state: { disabled?: boolean } = {}) =>
  (kept: Kept): Target => {
    const [username = ''] = kept.addReporters('bao', 1);
    const id = kept.idOf(username);
    if (state.disabled) kept.run("update people set disabled_at = '2019-12-01' where id = ?", id);
    return {
      address: `/admin/people/${id}`,
      watched: ['people', id],
      form: { version: versionOf(kept, 'people', id), ...form },
    };
  };

const versionOf = (kept: Kept, table: 'people' | 'outlets' | 'channels', id: string): string =>
  String(kept.stateOf(table, id).row.version);

// A password is shown once, in the answer itself.
const SHOWN = { done: 200 };

walk('person', [
  {
    ...verb('add', () => ({
      address: '/admin/people/new',
      watched: { table: 'people', gains: 1 },
      form: { username: `moi.${uuidv7()}`, displayName: 'Người Mới' },
    })),
    ...SHOWN,
  },
  verb('rename', person({ intent: 'name', displayName: 'Tên Khác' })),
  verb('give roles', person({ intent: 'roles', 'grants[0]': 'board' })),
  verb('disable', person({ intent: 'disable' })),
  verb('enable', person({ intent: 'enable' }, { disabled: true })),
  { ...verb('reset the password', person({ intent: 'reset' })), ...SHOWN },
]);

const outlet =
  (form: Form) =>
  (kept: Kept): Target & { id: string } => {
    const id = outletId(kept, 'bao');
    return {
      id,
      address: `/admin/outlets/${id}`,
      watched: ['outlets', id],
      form: { version: versionOf(kept, 'outlets', id), ...form },
    };
  };

const channel = (form: Form) => (kept: Kept) => {
  const id = channelId(kept, 'bao-online');
  const version = versionOf(kept, 'channels', id);
  const target: Target = { ...outlet({ id, ...form, version })(kept), watched: ['channels', id] };
  return target;
};

walk('outlet', [
  verb('rename', outlet({ intent: 'outlet', shortName: 'BBL', ...NAMES })),
  verb('take out of use', (kept) => {
    const { id, ...target } = outlet({ intent: 'outlet-active', active: '0' })(kept);
    return { ...target, form: { ...target.form, id } };
  }),
  verb('add a channel', (kept) => ({
    ...outlet({ intent: 'new-channel', medium: 'radio', ...NAMES })(kept),
    watched: { table: 'channels', gains: 1 },
  })),
  verb('rename a channel', channel({ intent: 'channel', ...NAMES })),
  verb('take a channel out of use', channel({ intent: 'channel-active', active: '0' })),
]);

const DAY = {
  nameVi: 'Ngày hội làm muối',
  nameEn: 'Salt day',
  calendar: 'solar',
  month: '3',
  day: '7',
  lengthDays: '1',
  kind: 'theme',
};

const addedDay =
  (form: Form, removes = false) =>
  (kept: Kept): Target => {
    const key = uuidv7();
    kept.run(
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
  verb('add', () => ({
    address: '/admin/days/new',
    watched: { table: 'days', gains: 1 },
    form: DAY,
  })),
  verb('change', addedDay({ intent: 'day', ...DAY })),
  verb('remove', addedDay({ intent: 'remove-day', reason: 'Không còn tổ chức.' }, true)),
]);

const sector =
  (form: Form) =>
  (kept: Kept): Target => {
    const code = uuidv7();
    kept.run(
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
  verb('add', () => ({
    address: '/admin/sectors',
    watched: { table: 'sectors', gains: 1 },
    form: { intent: 'new-sector', name: freshName(), nameEn: `Sector ${uuidv7()}` },
  })),
  verb('rename', sector({ intent: 'sector', ...NAMES })),
  verb('take out of use', sector({ intent: 'sector-active', active: '0' })),
]);
