import { expect, it } from 'vitest';
import { FORM_LIMITS } from '~/platform/form-limits';
import {
  grantOfLine,
  PEOPLE_COLUMNS,
  PEOPLE_MOST,
  readPeopleList,
  roleOf,
  usernameFor,
} from './rules.people-list';

it('reads what is pasted from a spreadsheet, without its headings', () => {
  const text =
    'Họ và tên\tTên đăng nhập\tVai trò\tNơi\r\nVõ Thị Hoa\t\tPhóng viên\tBáo\r\n\r\nLý Văn A\tlva\tBan TĐKT\t';
  expect(readPeopleList(text)).toEqual([
    { displayName: 'Võ Thị Hoa', username: '', role: 'reporter', where: 'Báo', desk: '' },
    { displayName: 'Lý Văn A', username: 'lva', role: 'board', where: '', desk: '' },
  ]);
});

it('takes the example row of the template for nobody', () => {
  const names = (text: string) => readPeopleList(text).map(({ displayName }) => displayName);
  expect(
    names('Họ và tên,Tên\n"Ví dụ: Võ Thị Hoa",hoavt,Phóng viên,Báo\nLý Văn A,lva,Ban TĐKT,'),
  ).toEqual(['Lý Văn A']);
  expect(names('Full name,User\nExample: A,a\nVi Dụ Lan,landu,Phóng viên,Báo')).toEqual([
    'Vi Dụ Lan',
  ]);
});

it('reads CSV with commas, semicolons and quotes', () => {
  expect(readPeopleList('"Hoa, Võ ""Thị""",,vua,Báo')[0]).toEqual({
    displayName: 'Hoa, Võ "Thị"',
    username: '',
    role: 'vua',
    where: 'Báo',
    desk: '',
  });
  expect(readPeopleList('\uFEFFfull name;user;role;where\nA B;ab;editor;Đài')).toEqual([
    { displayName: 'A B', username: 'ab', role: 'editor', where: 'Đài', desk: '' },
  ]);
});

it('makes a user name of a name', () => {
  expect(usernameFor('Nguyễn Thị Hồng Nhung', new Set())).toBe('nhungnth');
  expect(usernameFor('Nguyễn Thị Hồng Nhung', new Set(['nhungnth']))).toBe('nhungnth2');
  expect(usernameFor('Ý', new Set())).toBe('y00');
});

it('finds the grant of a line, or the cell that is wrong', () => {
  const known = {
    desks: [],
    bodies: [],
    outlets: [{ id: 'o', names: ['Báo Bạc Liêu', 'Báo'] }],
    places: [
      { code: '1', names: ['Phường 1'] },
      { code: '2', names: ['Phường 1'] },
      { code: '960', names: ['Huyện Đông Hải', 'Đông Hải'] },
    ],
  };
  const grant = (role: string, where: string) => grantOfLine({ role, where }, known);
  expect(grant('Phóng viên', 'bao')).toEqual({ role: 'reporter', outletId: 'o', placeCode: null });
  expect(grant('nominator', 'Đông Hải')).toMatchObject({ placeCode: '960' });
  expect(grant('nominator', 'Phường 1')).toBe('where');
  expect(grant('board', 'Báo')).toBe('where');
  expect(grant('vua', '')).toBe('role');
});

it('knows no role by the names that every object has', () => {
  expect(['constructor', 'toString', '__proto__'].map(roleOf)).toEqual([null, null, null]);
});

it('holds no more people than a form holds fields', () => {
  expect(PEOPLE_MOST * PEOPLE_COLUMNS.length).toBeLessThan(FORM_LIMITS.fields);
});
