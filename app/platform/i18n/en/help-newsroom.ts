import type { English } from '../keys';
import type vi from '../vi/help-newsroom';

/** English texts: the guides of those who cover: reporters and editors. */
export default {
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
      queue: {
        title: 'The queue: one assignment at a time',
        steps: {
          1: 'Open “Queue”: what you may claim comes card by card, the most urgent first, with its deadline, the day it appears and how it fits you.',
          2: 'Press “Claim” (key 1), or “Later” (key 2) to put the card at the end. The next card is there at once; “Undo” (key U) brings the last one back.',
          3: 'When it is empty it shows what tomorrow brings. Offline, a claim is kept and sent later.',
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
      offline: {
        title: 'Without a network',
        steps: {
          1: 'Add “My work” to the home screen of your phone (in the browser’s menu) and it opens like an app.',
          2: 'Without a network your work and the brief of each assignment still open, as they were last seen.',
          3: 'What you claim, release, start or submit meanwhile is kept under “Waiting to be sent” and is sent once when the network is back.',
          4: 'What is refused stays with its reason: send it again or drop it. Do not clear the browser’s data while something waits.',
        },
      },
      leave: {
        title: 'Ask for leave, tell of a business trip',
        steps: {
          1: 'On “My work” go to leave and trips, choose the days and give the reason.',
          2: 'An editor approves it or not, and you are told. On those days editors see that you are away.',
          3: 'In your profile, write the languages you can interview in and the equipment you keep, so that fitting work finds you.',
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
          1: 'The tray at the left holds what your own newsroom still owes, the longest wait first; what only the other outlet owes is behind the second tab. Arrow keys go from exemplar to exemplar, L plans.',
          2: 'Drag an exemplar onto a day, press “Plan” on its card, or press N and search by name or place; accents do not matter.',
          3: 'Three decisions: seat, reporter, deadline. The best fit is chosen already and one press changes it; Ctrl+Enter schedules.',
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
      together: {
        title: 'Work together, and undo',
        steps: {
          1: 'What others do appears on your screen by itself; what you type or drag stays as it is.',
          2: 'An assignment’s page tells who else has it open. When two change the same, you choose which to keep.',
          3: 'A mistake is undone from the message that stays for 10 seconds, and later from the assignment’s history.',
          4: 'When somebody has gone on with it, it can no longer be undone, and you are told who that was.',
        },
      },
      views: {
        title: 'Look at the calendar your way',
        alt: 'A week by reporter: a row for each, the work of the week, days of leave hatched.',
        steps: {
          1: 'One calendar, many views: month, week, day, agenda, slots, reporters, status, table. The filter follows you through all of them.',
          2: 'By reporter you see who is free, full or away; dragging to another row assigns. By status, dragging to the next column takes the next step.',
          3: 'Deadlines can be shown beside the times of publication. What is overdue, free or owed is one press away.',
          4: 'Save a filtered view under a name, share it with your outlet or make it your start page. On paper a week fits one A4 page.',
        },
      },
      slots: {
        title: 'Slots and free seats',
        alt: 'The slot board: a row for each column or segment, a day in each column, free seats dashed.',
        steps: {
          1: 'On the slots page, describe columns and segments: when they recur, how many seats, how long, how many working days before the text is due.',
          2: 'The slots view draws each occurrence with what sits in it and what is free. Drag an exemplar onto a free seat, or press it: time, genre and deadline are filled in.',
          3: 'One occurrence can be moved, skipped or given other seats without touching the rest. A slot that ends keeps its past.',
          4: 'The rundown orders the segments of a broadcast day: start, length, running total against the slot; reorder by dragging or by the up and down buttons.',
        },
      },
      series: {
        title: 'Recurring needs',
        steps: {
          1: 'From the slots page go to recurring needs and add one, such as a profile from Đông Hải each Thursday until March.',
          2: 'Assignments are opened for the next 8 weeks; reporters can claim them at once.',
          3: 'Choose the exemplar when you know whom it is about; those that fit place and sector come first.',
          4: 'Moving or cancelling one leaves the others alone.',
        },
      },
      people: {
        title: 'Choose people, mind the notes',
        steps: {
          1: 'When you assign, who fits best comes first, and why: free or full, right sector, right place, speaks Khmer.',
          2: 'The reporters page keeps beats, weekly capacity and the leave that waits for your approval.',
          3: 'Before saving you are warned: away, too much work, same hours, slot full, deadline on a holiday, same angle as the other outlet.',
          4: 'To go on, tick that you have read it and leave a note; history keeps it and the item carries a mark. Only a withdrawn exemplar cannot be planned at all.',
        },
      },
      table: {
        title: 'Many items at once',
        alt: 'The calendar as a table: boxes to tick, title, day, status, reporter, deadline.',
        steps: {
          1: 'The table sorts by the heading you press; “Columns” chooses which are shown.',
          2: 'Press the pencil in a cell to edit title, deadline, genre or length where it stands.',
          3: 'Tick several rows (Shift takes those between), then assign, move or cancel them together.',
          4: 'A row that is refused says why; one “Undo” takes the whole batch back.',
        },
      },
      queue: {
        title: 'The queue: one text at a time',
        steps: {
          1: 'Open “Queue”: what was handed in comes card by card, what appears soonest first, with the text, its length and what speaks against it.',
          2: 'Key 1 approves (and takes it for editing as well), 2 returns with a reason, 3 hands over, 4 puts off; on a phone the buttons are at the bottom.',
          3: 'A slip is undone by “Undo” (key U). A text that somebody else has just decided leaves the queue, and the page says why.',
          4: 'A text that was handed in can be handed over too: whoever gets it begins anew from it, the former reporter is told.',
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
} satisfies English<typeof vi>;
