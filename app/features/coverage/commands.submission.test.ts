import { describe, expect, it } from 'vitest';
import { ENGINES } from '~db/testing/databases';
import { runAssignmentForm } from './commands.forms.server';
import { refusalBy } from './testing/rows';
import { openWorld } from './testing/world';

const NOT_A_PICTURE = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'anh.png');

describe.each(ENGINES)('work that is handed in, on $name', ({ open }) => {
  const world = openWorld(open);
  const send = async (fields: Record<string, string | File>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const id = await world.made('in_progress');
    const answer = runAssignmentForm(world.lead(), id, 'submit', form);
    return { id, answer };
  };

  const statusOf = async (id: string) => (await world.assignmentOf(id)).status;

  it('is refused with all that is wrong at once', async () => {
    const nothing = await send({ lengthValue: 'dài', link: '' });
    expect(await refusalBy(nothing.answer)).toMatchObject({
      status: 422,
      fields: ['lengthValue', 'link'],
    });
    const wrong = await send({ lengthValue: 'dài', link: 'docs', file: NOT_A_PICTURE });
    expect(await refusalBy(wrong.answer)).toMatchObject({
      status: 422,
      fields: ['lengthValue', 'link', 'file'],
    });
    expect(await statusOf(wrong.id)).toBe('in_progress');
  });

  it('takes an address as a browser shows it', async () => {
    const sent = await send({ lengthValue: '900', link: 'docs.google.com/document/d/1' });
    await sent.answer;
    expect(await statusOf(sent.id)).toBe('submitted');
  });
});
