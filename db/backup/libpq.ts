/** A DATABASE_URL as the variables of libpq: a command line can be read by everybody on the machine, an environment cannot. */

const VARIABLES: Record<string, string> = {
  host: 'PGHOST',
  port: 'PGPORT',
  user: 'PGUSER',
  password: 'PGPASSWORD',
  sslmode: 'PGSSLMODE',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  sslrootcert: 'PGSSLROOTCERT',
  options: 'PGOPTIONS',
};

/** The variables for pg_dump, pg_restore and psql, so that they reach the database that node-postgres reaches by `url`. */
export function libpqEnvironment(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const parts: Record<string, string> = {
    PGHOST: decodeURIComponent(hostname).replace(/^\[|\]$/g, ''),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  };
  for (const [name, variable] of Object.entries(VARIABLES)) {
    const given = searchParams.get(name);
    if (given) parts[variable] = given;
  }
  // Words that only node-postgres knows.
  if (parts.PGSSLMODE === 'no-verify' || searchParams.get('ssl') === 'true')
    parts.PGSSLMODE = 'require';
  if (!parts.PGHOST && !process.env.PGHOST) parts.PGHOST = 'localhost';
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}
