import { expect, it } from 'vitest';
import { knownDevice, rememberDevice } from './device.server';

const SECRET = 'a secret that is only used in tests';
const KEYS = { secret: SECRET, secure: true };

const asking = (setCookie?: string) =>
  new Request('http://localhost/login', {
    headers: setCookie ? { Cookie: setCookie.split(';')[0] ?? '' } : {},
  });

it('knows the accounts that signed in on it, and no others', async () => {
  const first = await rememberDevice(asking(), KEYS, 'pv.bao1');
  expect(first).toMatch(/HttpOnly; Secure; SameSite=Lax/);
  const both = await rememberDevice(asking(first), KEYS, 'pv.bao2');
  const id = await knownDevice(asking(first), SECRET, 'pv.bao1');
  expect(id).toBeTruthy();
  expect(await knownDevice(asking(both), SECRET, 'pv.bao1')).toBe(id);
  expect(await knownDevice(asking(both), SECRET, 'pv.bao2')).toBe(id);
  expect(await knownDevice(asking(both), SECRET, 'pv.bao3')).toBeNull();
  expect(await knownDevice(asking(), SECRET, 'pv.bao1')).toBeNull();
});

it('is none when it was signed elsewhere or cannot be read', async () => {
  const foreign = await rememberDevice(asking(), { ...KEYS, secret: 'x'.repeat(32) }, 'pv.bao1');
  for (const cookie of [foreign, 'gs_device=%', 'gs_device=eyJpZCI6IngifQ==', 'gs_device=a.%ff'])
    expect(await knownDevice(asking(cookie), SECRET, 'pv.bao1'), cookie).toBeNull();
});
