import type { English } from '../keys';
import type vi from '../vi/help';

/** English texts: help. Each guide is a role's; each task has a picture where `alt` says what it shows. */
export default {
  title: 'Help',
  description: 'How each role does its work, step by step, with pictures of the product itself.',
  contents: 'Contents',
  yours: 'Your role',
  others: 'The other roles',
  fictional: 'People and events in the pictures are invented.',
  enlarge: 'Open the picture: {{alt}}',
  guides: {
    reporter: {
      title: 'Reporter',
      intro:
        'You work on “My work”, best on a phone: claim assignments, do them, submit, and see why something came back.',
      tasks: {
        claim: {
          title: 'Claim an assignment',
          alt: '“My work” on a phone: the open assignments that can be claimed.',
          steps: {
            1: 'Open “My work”. What your outlet offers stands among the open assignments.',
            2: 'Read the brief, the deadline and where it will appear, then press “Claim”.',
            3: 'If somebody was faster you are told who it was; choose another one.',
            4: 'If you cannot do it, press “Release”. What an editor assigned to you is declined, with a reason.',
          },
        },
        submit: {
          title: 'Do the work and submit it',
          alt: 'An assignment on a phone: why it came back, the brief, the deadline and the button to submit again.',
          steps: {
            1: 'Open the assignment for the dossier, the contact and the crew.',
            2: 'Press “Start” when you begin.',
            3: 'When it is done press “Submit”: the number of words or minutes, and a link or a file.',
            4: 'When it comes back the editor’s reason stands at the top. Correct it and submit again.',
          },
        },
        tip: {
          title: 'Suggest an exemplar',
          steps: {
            1: 'Go to “Exemplars” and press the button to suggest one.',
            2: 'Write the name, the place and the deed. You are told when the registry already has somebody like that.',
            3: 'The Board appraises it and you find the outcome among your notifications.',
          },
        },
      },
    },
    editor: {
      title: 'Editor',
      intro:
        'You work on the coverage calendar: put exemplars that are owed coverage on it, give the work out, edit, approve, and record publications with evidence.',
      tasks: {
        plan: {
          title: 'Plan coverage of an exemplar',
          alt: 'The calendar of a month with the tray of waiting exemplars at its left.',
          steps: {
            1: 'The tray at the left lists the longest wait first. A dashed mark is an outlet that still owes coverage.',
            2: 'Drag an exemplar onto a day, or press “Plan” on its card to choose the day by keyboard or touch.',
            3: 'Choose genre, channel, column and deadline. Offer it to all, give it to one reporter, or leave it for later.',
            4: 'For the web or a rerun open the assignment and add a placement.',
          },
        },
        move: {
          title: 'Move a placement',
          steps: {
            1: 'Drag it to another day, or select it and press “Move” (key M).',
            2: 'A day that has passed is refused and the item goes back. The reporter is told the new day.',
            3: 'If somebody else has just moved it you see both versions and choose.',
            4: 'The other outlet’s plan is only to be read, so that both do not run the same in one week.',
          },
        },
        edit: {
          title: 'Edit, return, approve',
          alt: 'A submitted assignment with what was submitted and the editor’s buttons.',
          steps: {
            1: 'Open what was submitted and take it for editing.',
            2: 'If it needs work, return it and say what is missing; the reporter reads your words.',
            3: 'When it is right, approve it. Its placements then wait for their day.',
          },
        },
        publish: {
          title: 'Record a publication',
          alt: 'An approved assignment whose airing is overdue, with the button that records it.',
          steps: {
            1: 'When it is out, open the assignment and record the publication or the airing.',
            2: 'Give the evidence: an address for the web, issue and page for print, day and hour for radio and TV.',
            3: 'Mistakes are corrected or taken down, with a reason. What was taken down no longer counts.',
            4: 'What is past its time and not recorded turns red as overdue by itself.',
          },
        },
      },
    },
    board: {
      title: 'Officer of the Emulation and Commendation Board',
      intro:
        'You bring the list of exemplars in, appraise, approve, and follow the coverage until everything is published.',
      tasks: {
        import: {
          title: 'Import an Excel list',
          alt: 'The import page: choose a file, choose how to import it, recent imports.',
          steps: {
            1: 'Go to “Import a list” and choose the .xlsx file. Headings and empty lines may stay as they are.',
            2: 'Choose: as decided in the list (approved), or everything as nominations to appraise.',
            3: 'Look at every row. A row with an error says which column and what to do; correct it or skip it.',
            4: 'Import. The same list again makes no doubles.',
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
    admin: {
      title: 'Administrator',
      intro: 'You look after people, outlets, channels, places, days and sectors.',
      tasks: {
        people: {
          title: 'People and roles',
          alt: 'The list of people with their roles, scope and state.',
          steps: {
            1: 'Under “Administration”, “People”, add a person. The one-time password is shown once; hand it over yourself.',
            2: 'Give roles with their scope: editors and reporters by outlet, nominators by locality.',
            3: 'A disabled person is signed out at once; what they did stays.',
          },
        },
        lists: {
          title: 'Shared lists',
          steps: {
            1: 'Outlets: names and channels; they are retired, not deleted.',
            2: 'Holidays and theme days: solar or lunar, tied to sectors.',
            3: 'Places: every dossier keeps the name that held at its time.',
          },
        },
      },
    },
    everybody: {
      title: 'For everybody',
      intro: 'What everybody needs.',
      tasks: {
        find: {
          title: 'Search and notifications',
          steps: {
            1: 'The box at the top (Ctrl K) finds exemplars by name or place, without accents too.',
            2: 'The bell counts what you have not read: work given to you, texts returned, decisions.',
            3: 'Colour is never alone: every status and outlet has its icon and its word.',
          },
        },
        account: {
          title: 'Account, language, appearance',
          steps: {
            1: 'Press your name at the top right for language, appearance and your account.',
            2: 'There you change your password and end sessions on other devices.',
            3: 'If you forgot your password, ask the administrator to reset it.',
          },
        },
      },
    },
  },
  errors: {},
  done: {},
} satisfies English<typeof vi>;
