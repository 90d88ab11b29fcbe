import { playRounds } from './testing/random/rounds';

playRounds('PostgreSQL', 8);
