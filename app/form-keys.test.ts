/**
 * Every form that makes or changes something carries a key, and its command is done once under it, so that what is sent twice (a
 * double click, a retry after a lost answer) is answered like the first. A form without one has to be placed below with its reason.
 */
import { describe, expect, it } from 'vitest';

/** Forms that may be sent twice as they are, by the file and the element that holds them. */
const KEYLESS: Record<string, string> = {
  'accounts/components/account-page.tsx': 'ends a session that is gone then, or sets a language',
  'accounts/components/password-page.tsx': 'asks for the current password each time',
  'accounts/components/first-admin-page.tsx': 'nobody is signed in yet',
  'accounts/components/sign-in-page.tsx': 'nobody is signed in yet',
  'notifications/components/notification-list.tsx': 'what was read is read',
  'coverage/components/views-page.tsx StartForm':
    'says what is begun with; said again it is the same',
  'coverage/components/room-toggle.tsx':
    'sets how much room a part takes; said again it is the same',
  'coverage/components/rundown-table.tsx Steps': 'each press is a step of its own',
};

/** The parts that carry the key for the forms that they stand in. */
const CARRIERS = /<KeyField|<Marks|<ViewHead/;

interface DrawnForm {
  file: string;
  /** The function that draws it. */
  within: string;
  text: string;
}

/** The forms of a source that are posted, each from its tag to the end of it. */
function formsIn(file: string, source: string): DrawnForm[] {
  return [...source.matchAll(/method="post"/g)].map(({ index }) => {
    const before = source.slice(0, index);
    const tag = [...before.matchAll(/<([\w.]*[Ff]orm(?:Of)?)\b/g)].at(-1);
    const within = [...before.matchAll(/(?:function|const) ([A-Z]\w+)/g)].at(-1)?.[1] ?? '';
    const end = source.indexOf(`</${tag?.[1]}>`, index);
    return { file: file.replace('./features/', ''), within, text: source.slice(tag?.index, end) };
  });
}

describe('forms that make or change something', () => {
  const sources = import.meta.glob<string>('./features/**/*.tsx', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const forms = Object.entries(sources).flatMap(([file, source]) => formsIn(file, source));

  it('carry a key, so that what is sent twice is done once', () => {
    expect(forms.length).toBeGreaterThan(40);
    const keyless = forms
      .filter(({ text }) => !CARRIERS.test(text))
      .map(({ file, within }) => `${file} ${within}`)
      .filter((name) => !(name in KEYLESS) && !((name.split(' ')[0] as string) in KEYLESS));
    expect(keyless).toEqual([]);
  });

  it('name no reason for a form that is gone', () => {
    const names = new Set(forms.flatMap(({ file, within }) => [file, `${file} ${within}`]));
    expect(Object.keys(KEYLESS).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('commands that forms ask for', () => {
  /** What needs no receipt, by file. */
  const OWN: Record<string, string> = {
    'accounts/commands.first-admin.server.ts': 'there is one first administrator',
    'accounts/commands.server.ts': 'one’s own sessions and password',
    'coverage/commands.presence.server.ts': 'who has what open',
    'coverage/commands.rundown.server.ts': 'each press is a step of its own',
    'coverage/commands.series-ahead.server.ts': 'a job',
    'imports/commands.server.ts': 'the state of a list, which a second run finds changed',
    'imports/commands.forget.server.ts': 'a job',
    'newsroom/commands.place-lists.server.ts': 'each part finds what is written already',
    'notifications/commands.server.ts': 'read is read',
  };

  it('run in a transaction that is done once under the key of the form', () => {
    const sources = import.meta.glob<string>('./features/**/commands*.server.ts', {
      eager: true,
      query: '?raw',
      import: 'default',
    });
    const plain = Object.entries(sources)
      .filter(([, source]) => /db\s*\.transaction\(/.test(source) && !/\bonce\(tx/.test(source))
      .map(([file]) => file.replace('./features/', ''));
    expect(plain.sort()).toEqual(Object.keys(OWN).sort());
  });
});
