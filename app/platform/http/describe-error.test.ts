import express from 'express';
import { expect, it } from 'vitest';
import { describeError } from './describe-error.server';
import { createLog, requestLog } from './request-log.server';

const said = (error: unknown) => JSON.stringify(describeError(error));

it('tells what an error is, where it came from and what caused it', () => {
  const cause = Object.assign(new TypeError('the cause'), { code: 'ECONNREFUSED' });
  const described = describeError(new Error('it failed', { cause }));
  expect(described).toMatchObject({
    type: 'Error',
    message: 'it failed',
    stack: expect.stringContaining('describe-error.test'),
    cause: { type: 'TypeError', message: 'the cause', code: 'ECONNREFUSED' },
  });
});

it.each([
  Object.assign(new Error('duplicate key value violates unique constraint "people_phone"'), {
    code: '23505',
    detail: 'Key (phone)=(0912 345 678) already exists.',
    parameters: ['0912 345 678'],
  }),
  Object.assign(new Error('invalid input syntax for type integer: "0912 345 678"'), {
    code: '22P02',
  }),
  new Error('no letter to lan.nguyen@example.vn or +84 912.345.678'),
  new SyntaxError(`Unexpected token 'N', "Nguyễn Thị Lan" is not valid JSON`),
  new Error('outer', { cause: new Error('Key (phone)=(0912345678)') }),
  'thrown words: 0912345678',
  { phone: '0912345678' },
])('tells nothing of people: %s', (error) => {
  expect(said(error)).not.toMatch(/345|Nguyễn|lan\.nguyen/);
});

it('keeps ids, names of constraints and frames', () => {
  const id = '016d7123-4000-7005-8000-000000000001';
  expect(said(new Error(`no row ${id}`))).toContain(id);
  const unread = new TypeError("Cannot read properties of undefined (reading 'map')");
  expect(said(unread)).toContain("reading 'map'");
});

it('logs the error of a request with its id and its stack', async () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line), flush: () => undefined });
  const app = express();
  app.use(requestLog(log));
  app.get('/fails', (req, res) => {
    req.log.error({ err: new RangeError('out of range') }, 'unhandled');
    res.status(500).end();
  });
  const server = app.listen(0);
  const { port } = server.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}/fails?phone=0912345678`);
  await new Promise((closed) => server.close(closed));
  const [unhandled, request] = lines.map((line) => JSON.parse(line));
  expect(unhandled).toMatchObject({
    msg: 'unhandled',
    requestId: answer.headers.get('x-request-id'),
    err: { type: 'RangeError', message: 'out of range', stack: expect.stringContaining('at ') },
  });
  expect(request).toMatchObject({ path: '/fails', status: 500, msg: 'request' });
  expect(lines.join('')).not.toContain('0912345678');
  expect(lines.join('')).not.toContain('[object Object]');
});
