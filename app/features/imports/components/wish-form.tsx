import { CornerUpLeft, Plus, SkipForward } from 'lucide-react';
import type { Wish } from '../input';
import type { RowView } from '../queries.server';
import { PressForm } from './press-form';

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
  const Icon = ICONS[wish];
  return (
    <PressForm
      intent={wish}
      fields={{ id: String(row.number) }}
      version={row.version}
      label={label}
      name={name}
      icon={<Icon aria-hidden />}
      quiet={wish === 'skip' || wish === 'putBack'}
    />
  );
}
