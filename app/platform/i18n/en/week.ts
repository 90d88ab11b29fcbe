import type { English } from '../keys';
import type vi from '../vi/week';

/** English texts: the week, the day and the lanes of the calendar. */
export default {
  lunar: 'lunar {{date}}',
  holiday: 'Holiday',
  theme: 'Theme day',
  waiting_one: '{{count, number}} exemplar waiting',
  waiting_other: '{{count, number}} exemplars waiting',
  waitingIn_one: '{{sector}}: {{count, number}} exemplar waiting',
  waitingIn_other: '{{sector}}: {{count, number}} exemplars waiting',
  nothingYet: 'Nothing is planned yet.',
  assign: {
    refused: 'Could not assign “{{name}}”. {{reason}}',
  },
  drop: {
    notMovable: 'This item can no longer be moved.',
    otherChannel:
      'This item appears on {{channel}}. To use another channel, open the assignment and add an appearance.',
    nobody: 'Only the reporter who holds it can release it.',
    otherOutlet: 'This reporter belongs to another outlet.',
    notAssignable: 'This work can no longer be handed on.',
  },
  load_one: '{{count, number}} job',
  load_other: '{{count, number}} jobs',
  loadOf_one: '{{count, number}}/{{capacity, number}} jobs',
  loadOf_other: '{{count, number}}/{{capacity, number}} jobs',
  loadOver_one: '{{count, number}}/{{capacity, number}} jobs, overloaded',
  loadOver_other: '{{count, number}}/{{capacity, number}} jobs, overloaded',
  deadline: {
    due: 'Due',
    done: 'Due, handed in',
    missed: 'Deadline missed',
    short: 'Due {{time}}',
    more_one: '{{count, number}} more deadline',
    more_other: '{{count, number}} more deadlines',
    chip: 'Deadlines',
    show: 'Deadlines: show them on the calendar',
    hide: 'Deadlines: shown, press to hide them',
  },
  by: {
    label: 'Split the day by',
    all: 'Together',
    reporter: 'By reporter',
    channel: 'By channel',
  },
  dayList: 'The day as a list',
  lanes: {
    label: 'The week by reporter or channel, scroll to see more',
    switch: 'Split the week by',
    reporter: 'Reporter',
    channel: 'Channel',
  },
  away: {
    leave: 'On leave',
    leaveAsked: 'On leave, not approved yet',
    trip: 'On a trip',
    tripAsked: 'On a trip, not approved yet',
  },
  print: {
    filter: 'Filter: {{filters}}',
    q: 'with the words “{{q}}”',
    by: 'Printed by {{name}} on {{day}}',
    nothing: 'Nothing is planned.',
    column: {
      time: 'Time',
      channel: 'Outlet, channel',
      item: 'Assignment, exemplar',
      lead: 'Reporter',
      state: 'Status',
    },
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
  },
} satisfies English<typeof vi>;
