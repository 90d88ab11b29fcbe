/** A form is bounded before anything reads it: whatever is sent is a small form, or a refusal in words. */
import { parseWithZod } from '@conform-to/zod/v4';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DomainError } from './errors';
import { FORM_LIMITS, FormRefusal } from './form-limits';
import { BODY_LIMIT_BYTES, formOrRefusal, readForm } from './read-form.server';

const URLENCODED = { 'Content-Type': 'application/x-www-form-urlencoded' };
const sent = (body: BodyInit, headers: Record<string, string> = URLENCODED) =>
  new Request('http://localhost/x', { method: 'POST', body, headers });
const multipart = (fields: [string, string | Blob][]) => {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, 'anh.jpg');
  }
  return new Request('http://localhost/x', { method: 'POST', body: form });
};

async function refusalOf(request: Request): Promise<FormRefusal> {
  const refusal = await formOrRefusal(request);
  if (!(refusal instanceof FormRefusal)) throw new Error('it was accepted');
  return refusal;
}

describe('a form', () => {
  it('is read as it was sent, and no body is an empty one', async () => {
    const form = await readForm(sent('row=1&row=2&reruns%5B0%5D.time=06%3A00&note='));
    expect([...form]).toEqual([
      ['row', '1'],
      ['row', '2'],
      ['reruns[0].time', '06:00'],
      ['note', ''],
    ]);
    const file = (await readForm(multipart([['file', new Blob(['x'])]]))).get('file');
    expect([file instanceof File && file.name]).toEqual(['anh.jpg']);
    expect([...(await readForm(new Request('http://localhost/x', { method: 'POST' })))]).toEqual(
      [],
    );
  });

  it.each([
    'languages[999999999]=vi',
    'grants[999999999]=admin',
    'zz[999999999]=x',
    'weekdays[99999999]=1',
    'reruns[501].time=x',
    'a[1e9]=x&a[00000000501]=x',
    `${'a.'.repeat(50)}a=x`,
    `${'a'.repeat(101)}=x`,
    Array.from({ length: 5 }, (_, at) => `a${at}[500]=x`).join('&'),
  ])('with the name %s is refused in words', async (body) => {
    const refusal = await refusalOf(sent(`intent=save&version=1&${body}`));
    expect(refusal).toMatchObject({ status: 422, code: 'errors.formShape' });
    expect([...refusal.form]).toEqual([]);
  });

  it('ignores names that mean nothing, those of every object above all', async () => {
    const odd = '__proto__.admin=1&constructor=x&a.prototype=x&a..b=x&[=x&a]=x&=x&__proto__[0]=1';
    const form = await readForm(sent(`name=Lan&${odd}`));
    expect([...form.keys()]).toEqual(['name']);
    expect((await readForm(sent('name=L%00an'))).get('name')).toBe('Lan');
  });

  it('may not have more fields than a form of ours could have', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `x${at}=1`);
    expect(await refusalOf(sent(many(100_000).join('&')))).toMatchObject({
      status: 422,
      code: 'errors.formFields',
      params: { max: FORM_LIMITS.fields },
    });
    const parts = many(1_001).map((field): [string, string] => [field, '1']);
    expect((await refusalOf(multipart(parts))).code).toBe('errors.formFields');
  });

  it('says at its field that a text is too long, and loses none of it', async () => {
    const text = 'ấ'.repeat(FORM_LIMITS.valueLength + 1);
    const refusal = await refusalOf(sent(new URLSearchParams({ intent: 'comment', body: text })));
    expect(refusal.fields).toEqual({ body: ['fields.errors.tooLong?max=100000'] });
    expect(refusal.form.get('body')).toBe(text);
    const all = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`t${at}`, text]));
    expect(await refusalOf(multipart([['intent', 'x'], ...Object.entries(all)]))).toMatchObject({
      status: 413,
      code: 'errors.formText',
    });
    const huge = await refusalOf(sent(`intent=save&body=${'x'.repeat(5_000_000)}&version=3`));
    expect([huge.status, huge.form.get('intent'), huge.form.get('version')]).toEqual([
      413,
      'save',
      '3',
    ]);
  });

  it('with too large a file is refused at its field, announced or not, and keeps the texts around it', async () => {
    const file = new Blob([new Uint8Array(BODY_LIMIT_BYTES + 1)]);
    const fields: [string, string | Blob][] = [
      ['lengthValue', '700'],
      ['file', file],
      ['note', 'Ảnh gốc'],
      ['intent', 'submit'],
    ];
    const whole = multipart(fields);
    const type = whole.headers.get('Content-Type') ?? '';
    const stream = { method: 'POST', body: whole.body, duplex: 'half' } as RequestInit;
    const chunked = new Request('http://localhost/x', {
      ...stream,
      headers: { 'Content-Type': type },
    });
    for (const request of [multipart(fields), chunked]) {
      const refusal = await refusalOf(request);
      expect(refusal).toMatchObject({ status: 413, code: 'errors.bodyTooLarge' });
      expect(refusal.fields).toEqual({ file: ['errors.bodyTooLarge?max=25'] });
      expect(Object.fromEntries(refusal.form)).toEqual({
        lengthValue: '700',
        note: 'Ảnh gốc',
        intent: 'submit',
      });
    }
  });

  it('of no known kind, or broken off, is refused as such', async () => {
    for (const request of [
      sent('{"a":1}', { 'Content-Type': 'application/json' }),
      sent('--x\r\nContent-Disposition', { 'Content-Type': 'multipart/form-data; boundary=x' }),
      sent('x', { 'Content-Type': 'multipart/form-data' }),
    ])
      await expect(readForm(request)).rejects.toMatchObject({
        code: 'errors.invalid',
        status: 422,
      });
  });
});

it('is small or refused, whatever is sent, and a schema reads what is left of it without failing', async () => {
  const schema = z.object({ a: z.array(z.string().optional()).optional(), name: z.string() });
  const part = fc.oneof(
    fc.constantFrom('a', 'name', '__proto__', 'constructor', '[', ']', '.', '[]', '[0]', '%00'),
    fc.nat(2_000_000_000).map((index) => `[${index}]`),
    fc.string({ maxLength: 6 }),
  );
  const name = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
  const pairs = fc.array(fc.tuple(name, fc.string({ maxLength: 8 })), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(pairs, fc.boolean(), async (fields, raw) => {
      const body = raw
        ? fields.map((pair) => pair.join('=')).join('&')
        : new URLSearchParams(fields).toString();
      const form = await formOrRefusal(sent(body)).catch((error: unknown) => error);
      if (form instanceof DomainError) {
        expect([413, 422]).toContain(form.status);
        return;
      }
      const submission = parseWithZod(form as FormData, { schema });
      expect(JSON.stringify(submission.reply()).length).toBeLessThan(100_000);
    }),
  );
});
