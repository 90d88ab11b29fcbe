/** The import rules of app/README.md: routes -> features -> platform -> db, one direction, no cycles. */
const SERVER_FILE = String.raw`\.server\.tsx?$`;
const TEST_FILE = String.raw`\.test\.tsx?$|^app/features/[^/]+/testing/|^db/testing/`;
const TYPE_ONLY = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: TYPE_ONLY },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'db-only-from-the-server',
      comment: 'Only *.server files, tests and seeds know the database.',
      severity: 'error',
      from: { path: '^app/', pathNot: [SERVER_FILE, TEST_FILE] },
      to: { path: '^db/', pathNot: '^db/columns' },
    },
    {
      name: 'columns-as-types-only',
      comment: 'The stored types may be named anywhere; their code stays on the server.',
      severity: 'error',
      from: { path: '^app/', pathNot: [SERVER_FILE, TEST_FILE, '^app/platform/'] },
      to: { path: '^db/columns', ...TYPE_ONLY },
    },
    {
      name: 'routes-ask-features',
      comment: 'A route calls queries and commands; it has no database of its own.',
      severity: 'error',
      from: { path: '^app/(routes|root)' },
      to: { path: '^db/', pathNot: '^db/columns' },
    },
    {
      name: 'db-knows-no-app',
      comment: 'The database knows the pure files of the platform at most.',
      severity: 'error',
      from: { path: '^db/', pathNot: ['^db/(seed|testing)/', TEST_FILE] },
      to: { path: '^app/', pathNot: '^app/platform/(text|time)' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^app/platform/', pathNot: TEST_FILE },
      to: { path: '^app/(features|routes|ui|root|entry|server|boot)' },
    },
    {
      name: 'ui-is-domain-free',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: TEST_FILE },
      to: { path: '^app/', pathNot: ['^app/ui/', '^app/platform/'] },
    },
    {
      name: 'browser-never-imports-the-server',
      severity: 'error',
      from: {
        path: '^app/(ui/|features/[^/]+/components/|entry\\.client)',
        pathNot: TEST_FILE,
      },
      to: { path: SERVER_FILE, ...TYPE_ONLY },
    },
    {
      name: 'features-know-no-doors',
      severity: 'error',
      from: { path: '^app/features/' },
      to: { path: '^app/(routes|root|entry|server|boot)' },
    },
    {
      name: 'features-meet-at-the-counter',
      comment: 'Another feature is reached by its rules, input types, queries and commands only.',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/', pathNot: TEST_FILE },
      to: {
        path: '^app/features/',
        pathNot: [
          '^app/features/$1/',
          String.raw`^app/features/[^/]+/rules[^/]*\.ts$`,
          String.raw`^app/features/[^/]+/input\.ts$`,
          String.raw`^app/features/[^/]+/(queries|commands)[^/]*\.server\.ts$`,
          // The marks of a noun: how an outlet, a status, a coverage looks wherever it is named.
          String.raw`^app/features/[^/]+/components/[^/]*(mark|badges)\.tsx$`,
          // When something comes again is asked and told the same way wherever it is: by a slot, by a recurring need.
          String.raw`^app/features/newsroom/components/repeat-(fields|words)\.tsx?$`,
          // The genres of the installation are named and offered the same way on every page.
          String.raw`^app/features/newsroom/components/genres\.tsx$`,
        ],
      },
    },
    {
      name: 'input-of-others-as-types',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/', pathNot: TEST_FILE },
      to: {
        path: String.raw`^app/features/[^/]+/input\.ts$`,
        pathNot: '^app/features/$1/',
        ...TYPE_ONLY,
      },
    },
    {
      name: 'leaves-call-nobody',
      comment: 'Everybody records and notifies; history and notifications call no feature.',
      severity: 'error',
      from: { path: '^app/features/(history|notifications)/', pathNot: TEST_FILE },
      to: { path: '^app/features/', pathNot: '^app/features/$1/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'No I/O, no clock, no randomness, no React.',
      severity: 'error',
      from: { path: String.raw`^app/features/[^/]+/rules[^/]*\.ts$`, pathNot: TEST_FILE },
      to: {
        path: ['^app/', '^db/', '^node:', 'node_modules/(react|kysely|@remix-run)'],
        pathNot: [
          String.raw`^app/platform/(errors|form-fields|lunar|time|text|permissions|principal)[^/]*\.ts$`,
          String.raw`^app/features/[^/]+/rules[^/]*\.ts$`,
          '^db/columns',
        ],
      },
    },
    {
      name: 'server-process-knows-no-feature',
      comment: 'The HTTP process gets the product from the Remix build.',
      severity: 'error',
      from: { path: String.raw`^app/server\.ts$` },
      to: { path: '^(db/|app/(features|routes|ui)/)' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: [TEST_FILE, '^e2e/'] },
      to: { path: [TEST_FILE, '^e2e/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|\\.tmp)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
