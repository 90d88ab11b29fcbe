import { expect, it } from 'vitest';
import { publicAddress } from './first-words';

it.each([
  [{}, 'http://localhost:3000'],
  [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
  [{ HOST: '::' }, 'http://localhost:3000'],
  [{ HOST: '10.0.0.5' }, 'http://10.0.0.5:3000'],
  [{ HOST: 'fd00::5' }, 'http://[fd00::5]:3000'],
  [{ HOST: '127.0.0.1', PUBLIC_URL: 'https://guong.example/' }, 'https://guong.example'],
])('with %o it is reached at %s', (environment, address) => {
  expect(publicAddress({ NODE_ENV: 'test', ...environment }, 3000)).toBe(address);
});
