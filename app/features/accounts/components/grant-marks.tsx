import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import type { GrantLine } from '../queries.server';
import { grantKey } from '../rules';

/** Roles with where they hold, as marks. */
export function GrantMarks({ grants }: { grants: readonly GrantLine[] }) {
  const { t } = useT();
  return (
    <ul className="flex flex-wrap gap-1">
      {grants.map((grant) => {
        const where = grant.outletName ?? grant.placeName;
        return (
          <li key={grantKey(grant)} className="min-w-0">
            <Badge tone={grant.role === 'admin' ? 'accent' : 'neutral'}>
              {t(`enums.role.${grant.role}`)}
              {where && ` · ${where}`}
            </Badge>
          </li>
        );
      })}
    </ul>
  );
}
