import type { English } from '../keys';
import type vi from '../vi/notifications';

/** English texts: notifications. `{{name}}` did it, `{{title}}` is what it is about. */
export default {
  title: 'Notifications',
  description: 'What others have just done that concerns you.',
  list: 'List of notifications',
  unread: 'Unread',
  markRead: 'Mark as read',
  markAllRead: 'Mark all as read',
  empty: 'No notifications yet',
  emptyHint: 'Work that is assigned to you, texts that come back and decisions appear here.',
  reason: 'Reason: {{reason}}',
  kinds: {
    assigned: '{{name}} assigned “{{title}}” to you',
    reassigned: '{{name}} gave your assignment “{{title}}” to somebody else',
    claimed: '{{name}} claimed “{{title}}”',
    declined: '{{name}} declined “{{title}}”',
    released: '{{name}} released “{{title}}”, which is open again',
    submitted: '{{name}} submitted “{{title}}”',
    returned: '{{name}} returned “{{title}}” to you',
    approved: '{{name}} approved “{{title}}”',
    cancelled: '{{name}} cancelled “{{title}}”',
    suspended: '{{name}} suspended “{{title}}”',
    resumed: '{{name}} resumed “{{title}}”',
    moved: '{{name}} moved “{{title}}” to {{day}}',
    commented: '{{name}} commented on “{{title}}”',
    exemplarNominated: 'New nomination: {{title}}',
    exemplarApproved: '{{title}} was approved',
    exemplarReturned: 'The dossier of {{title}} was returned for completion',
    exemplarRejected: '{{title}} was not approved',
    exemplarWithdrawn: '{{title}} was withdrawn; unpublished assignments are suspended',
    exemplarWithdrawnWork: '“{{title}}” is suspended because the exemplar was withdrawn',
    consentWithdrawn: '{{title}} took back the consent to coverage',
  },
  errors: {},
  done: {
    read: 'Marked as read.',
    allRead: 'Everything is marked as read.',
  },
} satisfies English<typeof vi>;
