import type { English } from '../keys';
import type vi from '../vi/help';
import newsroom from './help-newsroom';
import programme from './help-programme';

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
    ...newsroom,
    ...programme,
    admin: {
      title: 'Administrator',
      intro: 'You look after people, outlets, channels, places, days, sectors and genres.',
      tasks: {
        setup: {
          title: 'Beginning with an empty system',
          alt: 'The step about outlets of the set-up, with all steps at the left.',
          steps: {
            1: 'While nobody has an account the server prints a one-time link. Open it within 24 hours to make the administrator’s account.',
            2: 'The page “Set-up” leads through the steps: bodies, channels, programme, places, sectors, columns, people. Every step can be skipped and taken up again.',
            3: 'You may begin with the ready-made set 2019-2020 and change it; it shows first what it makes.',
            4: 'The list “Missing before work can begin” on top of “Administration” tells what is missing, and goes when nothing is.',
          },
        },
        people: {
          title: 'People and roles',
          alt: 'The list of people with their roles, scope and state.',
          steps: {
            1: 'Under “Administration”, “People”, add a person. The one-time password is shown once; hand it over yourself.',
            2: 'Give roles with their scope: editors and reporters by outlet, nominators by locality.',
            3: 'A disabled person is signed out at once; what they did stays.',
          },
        },
        begin: {
          title: 'Bodies, programmes, and people from a list',
          steps: {
            1: 'Under “Organisations” add the Board, the Department and the home affairs offices. After a merger set the last day and the successor.',
            2: 'Under “Outlets” add each newsroom with its icon and colour, then its channels on its own page.',
            3: 'Under “Programmes” set the period, the bodies that take part and the outlets that owe coverage.',
            4: 'Under “People”, “Add many people”, paste a list, look it through, create all at once and print the slips.',
          },
        },
        handover: {
          title: 'When somebody leaves',
          steps: {
            1: 'Open the person under “People”, press “Hand over when somebody leaves”, and choose whether they leave wholly or give up one role.',
            2: 'The page lists assignments, places in crews, texts being edited and desks that hang on the person. Choose one person for all, or for each thing; assignments without a text may be opened to every reporter again.',
            3: 'Running work goes on with whoever gets it: deadline, planned days and what was handed in stay; work in progress is “claimed” again for them to start. Requests for leave that wait are withdrawn.',
            4: 'One press hands over everything and disables the account or takes the role; those who get something and the editors are told. What cannot change hands stays, and is named.',
            5: 'Handed over by mistake: enable the account or give the role back first, then an editor opens the history of a work that was handed over and presses “Undo the whole bulk act”. Work that somebody has gone on with stays as it is.',
          },
        },
        desks: {
          title: 'Desks of a newsroom',
          steps: {
            1: 'On the page of the outlet, under “Desks”: add, rename, take out of use.',
            2: 'Open “People of…” to choose the head and the members. Everybody belongs to one desk at each outlet; whoever is chosen for a new desk leaves the old one.',
            3: 'The name of the desk is shown on the page of the person and on the page of reporters.',
          },
        },
        lists: {
          title: 'Shared lists',
          steps: {
            1: 'Outlets: names and channels; they are retired, not deleted.',
            2: 'Holidays and theme days: solar or lunar, tied to sectors.',
            3: 'Localities: every dossier keeps the name that held at its time. Add them, mend typing errors, end them with a successor; a long list comes from an .xlsx or .csv file that you look at before it is written.',
            4: 'Genres: add, rename, order, and state the usual length. Two genres of one angle are noticed when two outlets cover the same.',
            5: 'Sectors: add, rename, order, take out of use.',
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
            1: 'The box at the top finds exemplars by name or place, without accents too.',
            2: 'The bell counts what you have not read: work given to you, texts returned, decisions.',
            3: 'Colour is never alone: every status and outlet has its icon and its word.',
          },
        },
        keys: {
          title: 'Faster by keyboard',
          steps: {
            1: 'Ctrl K opens the palette: go to a page, find exemplars, assignments or people, create, change the view.',
            2: 'On the calendar the arrows move, Enter opens, M moves an item, A assigns it, N plans, T goes to today.',
            3: '? lists every key that the screen has.',
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
