import type { English } from '../keys';
import type vi from '../vi/enums';

const placement = {
  planned: 'Planned',
  corrected: 'Corrected',
  taken_down: 'Taken down',
  cancelled: 'Cancelled',
};
const text = { ...placement, scheduled: 'Awaiting publication', published: 'Published' };
const air = { ...placement, scheduled: 'Awaiting broadcast', published: 'Aired' };

/** English texts: the words of the glossary for every code that is kept in the database or derived from it. */
export default {
  role: {
    admin: 'Administrator',
    board: 'Board officer',
    department: 'Department of Culture',
    nominator: 'Nominator',
    editor: 'Editor',
    reporter: 'Reporter',
  },
  family: {
    advanced: 'Advanced exemplar',
    good_deed: 'Good person, good deed',
    effective_model: 'Effective model',
  },
  familyShort: {
    advanced: 'Advanced exemplar',
    good_deed: 'Good deed',
    effective_model: 'Effective model',
  },
  kind: {
    individual: 'Individual',
    collective: 'Collective',
    household: 'Household',
    enterprise: 'Enterprise',
  },
  exemplarStatus: {
    draft: 'Draft',
    nominated: 'Nominated',
    appraising: 'In appraisal',
    approved: 'Approved',
    returned: 'Returned for completion',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
  coverage: {
    none: 'Not planned',
    planned: 'Planned',
    in_production: 'In production',
    published_some: 'Partly published',
    published_all: 'Fully published',
  },
  consent: {
    none: 'Not asked yet',
    given: 'Given',
    withdrawn: 'Withdrawn',
  },
  assignmentKind: { story: 'Story', segment: 'Segment' },
  assignmentStatus: {
    proposed: 'Proposed',
    open: 'Open',
    claimed: 'Claimed',
    in_progress: 'In progress',
    submitted: 'Submitted',
    editing: 'In editing',
    approved: 'Approved',
    suspended: 'Suspended',
    cancelled: 'Cancelled',
  },
  flag: {
    returned: 'Returned',
    overdue: 'Overdue',
    deadlinePassed: 'Past its deadline',
  },
  placementStatus: { print: text, online: text, tv: air, radio: air, social: text },
  placementStatusAny: {
    ...placement,
    scheduled: 'Awaiting publication or broadcast',
    published: 'Published or aired',
  },
  placementKind: {
    issue: 'Printed issue',
    web: 'Web page',
    first_airing: 'First airing',
    rerun: 'Rerun',
  },
  genre: {
    news: 'News item',
    report: 'Report',
    profile: 'Profile',
    feature: 'Feature',
    chronicle: 'Notes, chronicle',
    interview: 'Interview',
    photo_story: 'Photo story',
    tv_feature: 'TV feature',
    talk_show: 'Talk show',
    radio_item: 'Radio item',
  },
  organisationKind: {
    board: 'Emulation and Commendation Board',
    department: 'Department of Culture, Information, Sports and Tourism',
    press: 'Press organisation',
    home_affairs: 'Home affairs office',
  },
  medium: {
    print: 'Print',
    online: 'Online',
    tv: 'Television',
    radio: 'Radio',
    social: 'Social media',
  },
  placeKind: {
    province: 'Province',
    city: 'City',
    town: 'Town',
    district: 'District',
    ward: 'Ward',
    township: 'Township',
    commune: 'Commune',
  },
  crewPart: {
    lead: 'Lead reporter',
    reporter: 'Reporter',
    camera: 'Camera operator',
    photo: 'Photographer',
    driver: 'Driver',
    technician: 'Technician',
  },
  exemplarSource: {
    nomination: 'Nomination',
    tip: 'Tip from a reporter',
    board: 'Entered by the Board',
    import: 'Imported list',
  },
  importStatus: {
    reading: 'Reading the file',
    preview: 'To be checked',
    importing: 'Importing',
    done: 'Imported',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  importRowStatus: {
    valid: 'Valid',
    duplicate: 'Duplicate',
    error: 'Has errors',
    skipped: 'Skipped',
    aside: 'Set aside',
    imported: 'Imported',
  },
  outletState: {
    missing: 'not planned',
    planned: 'planned',
    in_production: 'in production',
    published: 'published',
  },
} satisfies English<typeof vi>;
