import { expect, it } from 'vitest';
import { pathForLog } from './request-log.server';

it.each([
  ['/calendar?view=month&date=2019-12-02', '/calendar'],
  [
    '/assignments/016d7123-4000-7005-8000-000000000001/claim',
    '/assignments/016d7123-4000-7005-8000-000000000001/claim',
  ],
  ['/feeds/bRmPf8sLq0wYz3kVn1uTc6xJd9hGa2eSoXQbWE7tKrU.ics', '/feeds/…'],
  ['', ''],
])('logs %s as %s', (url, path) => {
  expect(pathForLog(url)).toBe(path);
});
