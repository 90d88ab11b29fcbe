import { expect, it } from 'vitest';
import { refusalIn } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import { programmeInput } from './input';
import { partField } from './rules';

const read = (more: Record<string, string>) => {
  const form = new FormData();
  const fields = {
    version: '1',
    code: '2019-2020',
    name: 'Chương trình',
    nameEn: 'Programme',
    startsOn: '2019-09-27',
    endsOn: '2020-12-31',
    ...more,
  };
  for (const [name, text] of Object.entries(fields)) form.append(name, text);
  return parseForm(programmeInput, form);
};

it('takes what the form was drawn from, however long it is', () => {
  const { bodies } = read({ base: 'x'.repeat(3_000), [partField('board')]: ' Chủ trì ' });
  expect(bodies).toEqual([{ organisationId: 'board', part: 'Chủ trì' }]);
});

it('refuses a part that is too long at its field', async () => {
  const refusal = await refusalIn(
    Promise.resolve().then(() => read({ [partField('board')]: 'x'.repeat(501) })),
  );
  expect(refusal?.fields).toEqual({ [partField('board')]: ['fields.errors.tooLong?max=500'] });
});
