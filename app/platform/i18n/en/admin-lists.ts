/** English texts: genres and sectors in the administration. A part of `admin`. */
import type { English } from '../keys';
import type vi from '../vi/admin-lists';

export default {
  genres: {
    title: 'Genres',
    description:
      'The genres of stories and segments. One that is out of use stays with its old work and cannot be chosen for new work.',
    add: 'Add a genre',
    kinds: 'Used for',
    of: { story: 'Genres of stories', segment: 'Genres of segments' },
    also: 'edited in the list above',
    angle: 'Angle',
    angleHint:
      'Two outlets that cover an exemplar in two genres of one angle within 7 days are told so.',
    ownAngle: 'An angle of its own',
    angleOf: 'Shared with: {{names}}',
    words: 'Usual length (words)',
    minutes: 'Usual length (minutes)',
  },
} satisfies English<typeof vi>;
