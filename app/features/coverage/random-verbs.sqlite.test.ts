import { playRounds } from './testing/random/rounds';

// 16,000 verbs here and 4,000 on PostgreSQL, where each costs more.
playRounds('SQLite', 32);
