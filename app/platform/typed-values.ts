const SECRET_FIELDS = /password/i;

/** What was typed into a form, by field, to be shown again: neither files nor passwords. */
export function typedValues(form: FormData | URLSearchParams): Record<string, string> {
  const entries = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries.filter(([name]) => !SECRET_FIELDS.test(name)));
}
