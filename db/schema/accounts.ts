import type { FoldedText, Instant } from '../columns';

export interface PeopleTable {
  id: string;
  username: string;
  display_name: string;
  name_sort: string;
  name_folded: FoldedText;
  password_hash: string;
  must_change_password: 0 | 1;
  locale: 'vi' | 'en';
  disabled_at: Instant | null;
  created_at: Instant;
  version: number;
}

export interface RolesTable {
  id: string;
  person_id: string;
  role: 'admin' | 'board' | 'department' | 'nominator' | 'editor' | 'reporter';
  /** Set for editors and reporters. */
  outlet_id: string | null;
  /** Set for nominators: the code of the place whose exemplars are theirs. */
  place_code: string | null;
}

export interface SessionsTable {
  id: string;
  person_id: string;
  /** HMAC-SHA256 of the token; the token itself is only in the cookie. */
  token_hash: string;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
  user_agent: string;
}

/** Fixed windows of the limiter. `expires_at` is system time in ms. */
export interface RateLimitsTable {
  key: string;
  points: number;
  expires_at: number;
}
