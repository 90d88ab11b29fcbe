import type { English } from '../keys';
import type vi from '../vi/accounts';

/** English texts: accounts. */
export default {
  signIn: {
    title: 'Sign in',
    lead: 'Coverage of exemplars, from approval until they are in the paper and on the air.',
    username: 'User name',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgotten your password? Ask the administrator to reset it.',
    showPassword: 'Show password',
    again: 'Sign in to open the page that you asked for.',
    nobody: 'No account has been made yet',
    nobodyNext:
      'Whoever installed this opens the one-time link that the server printed when it started, to make the first administrator, or runs “npm run create-admin” on the server.',
  },
  first: {
    title: 'Make the first administrator',
    lead: 'You are signed in at once and led through the set-up step by step.',
    displayName: 'Full name',
    usernameHint:
      'Lower-case letters without marks and digits, such as admin. Cannot be changed later.',
    repeat: 'Repeat the password',
    submit: 'Make the account and begin',
    goneTitle: 'This link cannot be used any more',
    goneSignIn: 'If you have an account, sign in.',
    goneRestart:
      'If nobody has one yet: open the newest link that the server printed, or restart the server (npm start) for a new one.',
    goneCommand: 'Or run “npm run create-admin -- admin” on the server.',
  },
  me: {
    title: 'My account',
    who: 'Details',
    displayName: 'Name',
    username: 'User name',
    roles: 'Roles',
    noRoles: 'No role yet. Ask the administrator for one.',
    changedBy: 'The administrator changes names and roles.',
    language: 'Language',
    languageHint: 'The language shown on all your devices.',
    password: 'Password',
    passwordHint: 'Changing the password signs out your other devices.',
    changePassword: 'Change password',
  },
  sessions: {
    title: 'Sessions',
    description:
      'The devices that are signed in to this account. If one is not yours, end its session and change the password.',
    current: 'This device',
    device: '{{browser}} on {{system}}',
    unknownBrowser: 'Unknown browser',
    unknownSystem: 'unknown device',
    signedIn: 'Signed in {{at}}',
    lastSeen: 'Last active {{at}}',
    systemTime: "The server's real time.",
    end: 'End session',
    endNamed: 'End the session of {{device}}',
    endOthers: 'End all other sessions',
    none: 'No other device is signed in.',
  },
  password: {
    title: 'Change password',
    mustChange:
      'The administrator set your current password. Choose your own before you start work.',
    current: 'Current password',
    next: 'New password',
    nextHint: 'At least {{min}} characters. A short sentence you remember beats a word you do not.',
    repeat: 'New password again',
    submit: 'Change password',
  },
  errors: {
    listEmpty:
      'There is no line yet. Paste the list from a spreadsheet, or choose an .xlsx or .csv file.',
    listTooLong: 'At most {{max}} people can be added at once. Divide the list.',
    usernameTwice: 'Two lines have this user name. Change one of them.',
    whereUnknown:
      'Not a known place. Choose an outlet or a locality that is suggested; roles of the whole installation have none.',
    wrongCredentials: 'The user name or the password is wrong. Check them and try again.',
    waitSeconds_one:
      'Too many failed attempts from this device. Wait {{count, number}} second, then try again; if you forgot the password, ask the administrator to reset it.',
    waitSeconds_other:
      'Too many failed attempts from this device. Wait {{count, number}} seconds, then try again; if you forgot the password, ask the administrator to reset it.',
    waitMinutes_one:
      'Too many failed attempts from this device. Wait {{count, number}} minute, then try again; if you forgot the password, ask the administrator to reset it.',
    waitMinutes_other:
      'Too many failed attempts from this device. Wait {{count, number}} minutes, then try again; if you forgot the password, ask the administrator to reset it.',
    firstLinkGone: 'It was used, is older than 24 hours, or another link has taken its place.',
    sessionGone: 'This session has ended. Reload the page to see the new list.',
    currentPasswordWrong: 'The current password is wrong.',
    passwordTooShort: 'A password has at least {{min}} characters.',
    passwordTooLong: 'The password is too long: at most 200 characters.',
    passwordsDiffer: 'The two are not the same. Type it again.',
    passwordUnchanged: 'The new password must differ from the current one.',
    passwordCommon:
      'Many people use this password, so it is easily guessed. Put a few unrelated words together.',
    passwordRepeats:
      'The password only repeats a few letters, so it is easily guessed. Put a few unrelated words together.',
    passwordSequence:
      'The password is a row of letters or figures, so it is easily guessed. Put a few unrelated words together.',
    passwordHoldsName:
      'The password must not contain your user name or your name. Choose other words.',
    nameShape: 'Give a name of 2 to 80 characters.',
    usernameShape:
      'A user name has 3 to 40 plain lower-case letters and figures, with dots or dashes between, for example pv.bao7.',
    usernameTaken: 'Somebody has this user name. Choose another.',
    grantUnknown: 'One of the roles is no longer valid. Reload the page and choose again.',
    confirmRoles:
      'Where the role is taken away, this person has: [[assignments under way as lead ({{works}})|assignments as crew ({{crew}})|newsrooms with work and no other editor ({{newsrooms}})]]. Editors will be told, to hand the work on. Press again to save all the same.',
    confirmDisable:
      'This person has: [[assignments under way as lead ({{works}})|assignments as crew ({{crew}})|newsrooms with work and no other editor ({{newsrooms}})]]. Editors will be told, to hand the work on. Press again to disable the account all the same.',
    handoverChanged:
      'What hangs on this person has just changed. Load the page again, look through the list, then hand over.',
    handoverNobody: 'Nobody is chosen. Choose somebody here, or for all of the outlet above.',
    handoverNoColleague:
      'This person cannot take it: they must work at this outlet in a role that fits. Choose somebody else.',
    handoverNotOpen: 'This cannot be opened to everybody again. Choose a reporter.',
    deskUnknown: 'Unknown desk. Choose a desk in use of the outlet beside it, or leave it empty.',
    noRoles:
      'No role is chosen: this person can sign in and do nothing. Choose a role, or press again to create the account all the same.',
    ownAdmin: 'You cannot take away your own administrator role. Ask another administrator.',
    ownAccount: 'You cannot disable your own account. Ask another administrator.',
    ownReset: 'To change your own password, use the page My account.',
  },
  done: {
    signedOut: 'Signed out.',
    sessionEnded: 'Session ended.',
    othersEnded_one: 'Ended {{count, number}} other session.',
    othersEnded_other: 'Ended {{count, number}} other sessions.',
    passwordChanged: 'Password changed.',
  },
} satisfies English<typeof vi>;
