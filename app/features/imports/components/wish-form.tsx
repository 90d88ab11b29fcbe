import { Form } from '@remix-run/react';
import { CornerUpLeft, Plus, SkipForward } from 'lucide-react';
import { Button } from '~/ui/button';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { VersionField } from '~/ui/version-field';
import type { Wish } from '../input';
import type { RowView } from '../queries.server';

interface WishFormProps {
  row: Pick<RowView, 'number' | 'version'>;
  wish: Wish;
  label: string;
  /** Says the row too, for those who hear the button alone. */
  name: string;
}

const ICONS = { skip: SkipForward, putBack: CornerUpLeft, include: Plus, keep: Plus, take: Plus };

/** What is wished of one row, in one press. */
export function WishForm({ row, wish, label, name }: WishFormProps) {
  const { pending } = useFormResult(wish, String(row.number));
  const Icon = ICONS[wish];
  const away = wish === 'skip' || wish === 'putBack';
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={wish} />
      <input type="hidden" name="id" value={row.number} />
      <KeyField />
      <VersionField version={row.version} />
      <Button
        size="sm"
        variant={away ? 'ghost' : 'secondary'}
        aria-label={name}
        pending={pending}
        icon={<Icon aria-hidden />}
      >
        {label}
      </Button>
    </Form>
  );
}
