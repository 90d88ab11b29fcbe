import { type AppLoadContext, data, type ServerBuild } from '@remix-run/node';
import { expect, it, vi } from 'vitest';
import { DatabaseOutage } from '~db/outage';
import { DomainError, forbidden, notFound } from '../errors';
import { refusable } from '../refusable.server';
import { withSpokenErrors } from './spoken-errors.server';

type Module = Partial<Record<'loader' | 'action', () => Promise<unknown>>>;

const retryAfter = vi.fn();
const log = { error: vi.fn() };

async function answerOf(module: Module, name: 'loader' | 'action' = 'action') {
  const build = { routes: { x: { id: 'x', module } } } as unknown as ServerBuild;
  const handler = withSpokenErrors(build).routes.x?.module[name] as (
    args: object,
  ) => Promise<unknown>;
  const context = { retryAfter, log } as unknown as AppLoadContext;
  const request = new Request('http://localhost/x', { method: 'POST', body: new FormData() });
  const answer: unknown = await handler({ context, params: {}, request }).catch((error) => error);
  if (answer instanceof Response) return { status: answer.status, body: await answer.json() };
  if (answer instanceof Error) return { thrown: answer.message };
  const { init, data: body } = answer as { init?: { status: number }; data: unknown };
  return { status: init?.status ?? 200, body };
}

const wrongForm = async () =>
  data({ ok: false, problem: { code: 'errors.invalid', status: 422 } }, { status: 422 });

it('answers a refusal by its status, and leaves a fault of ours alone', async () => {
  const refused = async () => Promise.reject(new DomainError('errors.gone', 410));
  expect(await answerOf({ loader: refused }, 'loader')).toMatchObject({
    status: 410,
    body: { code: 'errors.gone' },
  });
  const fault = async () => Promise.reject(new Error('a fault'));
  expect(await answerOf({ loader: fault }, 'loader')).toEqual({ thrown: 'a fault' });
});

it('says of a database that is away, or may have saved, what that means, and when to come again', async () => {
  for (const [kind, code] of [
    ['away', 'errors.databaseAway'],
    ['unknown', 'errors.outcomeUnknown'],
    ['gone', 'errors.databaseGone'],
  ] as const) {
    const outage = async () => Promise.reject(new DatabaseOutage(kind));
    expect(await answerOf({ loader: outage }, 'loader')).toMatchObject({
      status: 503,
      body: { code },
    });
  }
  expect(retryAfter).toHaveBeenLastCalledWith(5);
  expect(log.error).toHaveBeenCalledTimes(3);
});

it.each([
  ['its page is forbidden', async () => Promise.reject(forbidden())],
  ['its page says so itself', async () => refusable({ page: 1 }, forbidden())],
])('forbids before it says what is wrong with a form: %s', async (_how, loader) => {
  const inWords = await answerOf({ loader, action: wrongForm });
  expect(inWords).toMatchObject({ status: 403, body: { problem: { code: 'errors.forbidden' } } });
  const whole = async () => Response.json({ ok: false }, { status: 422 });
  expect((await answerOf({ loader, action: whole })).status).toBe(403);
  const unread = async () => Promise.reject(new DomainError('errors.invalid', 422));
  expect((await answerOf({ loader, action: unread })).status).toBe(403);
});

it('says that there is no such object before it says what is wrong with a form', async () => {
  const nowhere = async () => Promise.reject(notFound());
  expect(await answerOf({ loader: nowhere, action: wrongForm })).toMatchObject({
    status: 404,
    body: { code: 'errors.notFound' },
  });
});

it('says what is wrong with a form to who may have it', async () => {
  for (const loader of [
    async () => ({ page: 1 }),
    async () => refusable({ page: 1 }, new DomainError('errors.tooLate', 409)),
  ])
    expect(await answerOf({ loader, action: wrongForm })).toMatchObject({
      status: 422,
      body: { problem: { code: 'errors.invalid' } },
    });
});
