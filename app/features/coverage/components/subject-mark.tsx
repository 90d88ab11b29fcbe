import { UserSearch } from 'lucide-react';
import type { Translate } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { cn } from '~/ui/cn';

/** A recurring need whose subject has not been chosen: an empty seat, drawn as one. */
export function SubjectMark() {
  const { t } = useT();
  return (
    <Badge dashed tone="warn" icon={<UserSearch aria-hidden />}>
      {t('coverage.noSubject')}
    </Badge>
  );
}

interface SubjectIconProps {
  item: { exemplarId: string | null };
  t: Translate;
  className?: string;
}

/** The same where there is room for an icon only; nothing once there is a subject. */
export function SubjectIcon({ item, t, className }: SubjectIconProps) {
  if (item.exemplarId !== null) return null;
  return (
    <>
      <UserSearch aria-hidden className={cn('size-3 shrink-0 text-warn', className)} />
      <span className="sr-only">{t('coverage.noSubject')}: </span>
    </>
  );
}
