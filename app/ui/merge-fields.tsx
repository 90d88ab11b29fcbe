/** What a form carries so that two people on it lose nothing, and the question where both changed a field. */
import type { TextParams } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import {
  ASKED_FIELD,
  BASE_FIELD,
  type FieldTexts,
  keepField,
  readBase,
  writeBase,
} from '~/platform/merge-form';
import { RadioGroup } from './choice';

/** What the form was answered: `FormResult` fits. */
export interface MergeAnswer {
  problem: { code: string; params?: TextParams } | null;
  value(name: string, first?: string): string;
}

/** The key under which the inputs of a form are drawn: another one when others' values have come into it. */
export const mergeKey = (form: MergeAnswer, version: number): string =>
  form.value('version', String(version));

/** What the form asks about, also when it was refused before anybody read the answers. */
const askedIn = (form: MergeAnswer): string[] => form.value(ASKED_FIELD).split(',').filter(Boolean);

interface MergeFieldsProps {
  form: MergeAnswer;
  version: number;
  /** The fields as they are stored. */
  texts: FieldTexts;
}

/** The version and the values that a form was drawn from: those of the first drawing until it is saved. */
export function MergeFields({ form, version, texts }: MergeFieldsProps) {
  const asked = askedIn(form);
  return (
    <>
      <input type="hidden" name="version" value={form.value('version', String(version))} />
      <input type="hidden" name={BASE_FIELD} value={form.value(BASE_FIELD, writeBase(texts))} />
      {asked.length > 0 && <input type="hidden" name={ASKED_FIELD} value={asked.join(',')} />}
    </>
  );
}

interface MergeChoiceProps {
  form: MergeAnswer;
  name: string;
  /** The stored text in words; never called for an empty one. */
  words?: (text: string) => string;
}

/** At a field that both changed: which version stays. Neither is chosen beforehand. */
export function MergeChoice({ form, name, words = (text) => text }: MergeChoiceProps) {
  const { t } = useT();
  if (!askedIn(form).includes(name)) return null;
  const by = String(form.problem?.params?.by ?? '…');
  const theirs = readBase(form.value(BASE_FIELD))?.[name] ?? '';
  const value = theirs === '' ? t('fields.merge.empty') : words(theirs);
  return (
    <div className="rounded-md border border-line bg-sunken px-3 py-2">
      <RadioGroup
        name={keepField(name)}
        label={t('fields.merge.which', { by })}
        required
        options={[
          { value: 'mine', label: t('fields.merge.mine') },
          {
            value: 'theirs',
            label: (
              <span className="block max-h-60 overflow-y-auto whitespace-pre-line">
                {t('fields.merge.theirs', { by, value })}
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
