import type { English } from '../keys';
import type vi from '../vi/help-programme';

/** English texts: the guides of those who find, approve and follow exemplars. */
export default {
  board: {
    title: 'Officer of the Emulation and Commendation Board',
    intro:
      'You bring the list of exemplars in, appraise, approve, and follow the coverage until everything is published.',
    tasks: {
      import: {
        title: 'Import a list from a file',
        alt: 'The import page: choose a file, choose how to import it, recent imports.',
        steps: {
          1: 'Go to “Import a list”, choose an .xlsx, .csv, .tsv or .txt file (save .xls and .ods as .xlsx first), and whether rows are imported as decided in the list or all as nominations. Every visible sheet is read.',
          2: 'See at the top how many will be imported, how many are left out, and why. “Not read” keeps titles, totals and signatures; take a row that is data.',
          3: 'What the system understood by itself, sheets, columns and common values can be decided otherwise for the whole list. A row with an error says which cell and what to do; correct it or skip it.',
          4: 'Import; the same list again makes no doubles. Rows that are left can be downloaded, mended and imported. A wrong import is undone while nobody has gone on with it.',
        },
      },
      appraise: {
        title: 'Appraise and approve',
        alt: 'The registry with its filters, and the status and coverage of each exemplar.',
        steps: {
          1: 'Go to “Exemplars” and filter by “Nominated”. Search works without accents.',
          2: 'Open a dossier and begin the appraisal. Several can be handled at once.',
          3: 'Approve with the number and date of the decision when there is one. From that day coverage is owed.',
          4: 'Return it for completion or reject it; both need a reason.',
        },
      },
      queue: {
        title: 'The queue: one nomination at a time',
        steps: {
          1: 'Open “Queue”: what has waited longest comes first, with the achievements, the place, who nominated it and what the dossier lacks.',
          2: 'Key 1 approves, 2 returns with a reason, 3 puts off. Where nobody has appraised it yet the appraisal is recorded as well.',
          3: 'To record the number of a decision, open the dossier and approve there. “Undo” (key U) brings the card back.',
        },
      },
      follow: {
        title: 'Follow the progress',
        alt: 'The progress page: exemplars by coverage, by locality, and the list of what is owed.',
        steps: {
          1: 'The progress page says how many are approved, planned, in production and published.',
          2: 'Every figure opens exactly the list behind it.',
          3: 'What is owed is listed by the days of waiting, longest first.',
        },
      },
      withdraw: {
        title: 'Withdraw an exemplar',
        steps: {
          1: 'Open the approved dossier, press “Withdraw” and give the reason.',
          2: 'Unpublished work stops at once, what was published is flagged, the editors are told.',
        },
      },
    },
  },
  department: {
    title: 'Department of Culture, Information, Sports and Tourism',
    intro: 'You read every dossier, the plans of both outlets and the progress.',
    tasks: {
      read: {
        title: 'Follow plan and progress',
        steps: {
          1: 'The progress page shows results by locality, sector, outlet and month.',
          2: 'The calendar holds both outlets; filter it to see one.',
          3: 'Open an item for the assignment, its people and its history. You read, you do not change the plan.',
        },
      },
    },
  },
  nominator: {
    title: 'Nominator (home affairs office, contributor)',
    intro: 'You nominate exemplars of your locality and follow what becomes of them.',
    tasks: {
      nominate: {
        title: 'Nominate an exemplar',
        alt: 'The nomination form: name, family, sector, place, achievements, consent.',
        steps: {
          1: 'Go to “Exemplars” and press the button to nominate. Write the name as a decision would.',
          2: 'Give a summary, then the details with figures and times. A draft can be kept and finished later.',
          3: 'Say who agreed to coverage. For a minor a parent or guardian must agree.',
          4: 'Phone and address are kept apart and appear in no list.',
          5: 'Send the nomination. While it is appraised it cannot be edited.',
        },
      },
      returned: {
        title: 'When a dossier comes back',
        steps: {
          1: 'The notification and the top of the dossier give the Board’s reason word for word.',
          2: 'Edit the dossier, complete it and nominate again.',
          3: 'The progress page shows how far your nominations have come.',
        },
      },
    },
  },
} satisfies English<typeof vi>;
