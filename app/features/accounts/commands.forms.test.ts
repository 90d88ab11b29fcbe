import { describe, expect, it } from 'vitest';
import { refusalBy } from '~/features/coverage/testing/rows';
import { answered, typedForm } from '~/platform/testing/two-editors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { runPersonForm } from './commands.forms.server';
import { GRANT_PARTS, grantTexts, nameTexts } from './form-texts';
import { requirePerson } from './queries.server';

describe.each(ENGINES)('two administrators of one person on $name', ({ open }) => {
  const room = withPeople(open);
  const admin = () => room.base.ctxFor('admin');
  const formsOf = async (id: string) => {
    const person = await requirePerson(admin(), id);
    const { version } = person;
    return {
      person,
      name: (displayName: string) =>
        typedForm(
          { version, texts: nameTexts(person), marks: { intent: 'name' } },
          { displayName },
        ),
      roles: (grants: string) =>
        typedForm(
          { version, texts: grantTexts(person), parts: GRANT_PARTS, marks: { intent: 'roles' } },
          { grants },
        ),
    };
  };

  it('lose nothing: one renames while the other gives roles', async () => {
    const id = room.base.idOf('sovhttdl');
    const { person, name, roles } = await formsOf(id);
    const [renamed, given] = [name('Lê Thị Mới'), roles(`board,department`)];
    await runPersonForm(admin(), id, renamed);
    await runPersonForm(admin(), id, given);
    const now = await requirePerson(admin(), id);
    expect(now).toMatchObject({ displayName: 'Lê Thị Mới', version: person.version + 2 });
    expect(grantTexts(now)).toEqual({ grants: 'board,department' });
  });

  it('are asked where both changed the name or the roles', async () => {
    const id = room.base.idOf('sovhttdl');
    const drawn = await formsOf(id);
    await runPersonForm(admin(), id, drawn.name('Lê Thị Một'));
    await runPersonForm(admin(), id, drawn.roles('department'));
    const late = { displayName: drawn.name('Lê Thị Hai'), grants: drawn.roles('admin,department') };
    for (const [field, form] of Object.entries(late)) {
      const refused = { status: 409, code: 'errors.bothChanged', params: { both: field } };
      expect(await refusalBy(runPersonForm(admin(), id, form))).toMatchObject(refused);
      expect(await refusalBy(runPersonForm(admin(), id, answered(form, field)))).toMatchObject({
        ...refused,
        fields: [field],
      });
    }
    const kept = await requirePerson(admin(), id);
    expect(kept.displayName).toBe('Lê Thị Một');
    expect(grantTexts(kept)).toEqual({ grants: 'department' });
    await runPersonForm(admin(), id, answered(late.displayName, 'displayName', 'mine'));
    const theirs = runPersonForm(admin(), id, answered(late.grants, 'grants', 'theirs'));
    expect(await refusalBy(theirs)).toMatchObject({ code: 'errors.unchanged' });
    const now = await requirePerson(admin(), id);
    expect(now.displayName).toBe('Lê Thị Hai');
    expect(grantTexts(now)).toEqual({ grants: 'department' });
  });
});
