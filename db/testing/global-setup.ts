/** Starts one PostgreSQL for the whole run of the tests; its address is in TEST_POSTGRES_URL. */
import { startPostgres } from './postgres';

export default async function setup(): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  process.env.TEST_POSTGRES_URL = postgres.url;
  return postgres.stop;
}
