import { expect, it } from 'vitest';
import { COMMONEST } from './commonest-passwords.server';
import { oneTimePassword } from './passwords.server';
import { weaknessOf } from './rules.passwords';

const OWNER = { username: 'pv.bao1', displayName: 'Trương Ngọc Ánh' };

it.each([
  ['1234567890', 'sequence'],
  ['0987654321', 'sequence'],
  ['abcdefghij', 'sequence'],
  ['qwertyuiop', 'sequence'],
  ['Abcd1234567', 'sequence'],
  ['aaaaaaaaaaaaaaa', 'repeats'],
  ['abababababab', 'repeats'],
  ['passwordpassword', 'repeats'],
  ['matkhaumatkhau', 'repeats'],
  ['12 12 12 12 12', 'repeats'],
  ['basketball', 'common'],
  ['1qaz2wsx3edc', 'common'],
  ['Password2019!', 'common'],
  ['P@ssw0rd2019', 'common'],
  ['Mật khẩu 2019', 'common'],
  ['matkhau@123456', 'common'],
  ['Admin@20191202', 'common'],
  ['GuongSang@2019', 'common'],
  ['guong sang 123', 'common'],
  ['Bạc Liêu 2019', 'common'],
  ['pv.bao1-2019-12', 'holdsName'],
  ['xPVBAO1xyzk', 'holdsName'],
  ['truongngocanh', 'holdsName'],
  ['Trương Ngọc Ánh 99', 'holdsName'],
])('%s is weak: %s', (password, weakness) => {
  expect(weaknessOf(password, OWNER, COMMONEST)).toBe(weakness);
});

it.each([
  'một mật khẩu mới',
  'MotMatKhauMoi@2019',
  'chiều nay trời mưa',
  'con mèo ngủ trên mái ngói',
  'kT9#vuw2Lq',
  'gương sáng soi đường đi làm',
  'correct horse battery staple',
])('%s is not', (password) => {
  expect(weaknessOf(password, OWNER, COMMONEST)).toBeNull();
});

it('refuses no password that is made at random', () => {
  for (let turn = 0; turn < 500; turn += 1)
    expect(weaknessOf(oneTimePassword(), OWNER, COMMONEST)).toBeNull();
});
