import type { English } from '../keys';
import type vi from '../vi/errors';

/** English texts: refusals that any feature may give. Each says what to do next. */
export default {
  notFound: 'This cannot be found. It may have been deleted, or the address is mistyped.',
  forbidden: 'You may not do this. Ask the administrator if you need the permission.',
  signInRequired: 'Your session has ended. Please sign in again.',
  conflict: 'Someone else has just changed this. Reload the page to see it, then try again.',
  unchanged: 'Nothing has changed.',
  bothChanged:
    '{{by}} changed this at {{at}}. What you typed is still here; fields that you left alone show the new version. Where both of you changed a field, choose which version stays, then save again.',
  tooLate: 'This can no longer be done because the status has changed. Reload the page to see it.',
  wrongState:
    'It is not possible to go from “{{from}}” to “{{to}}”. Reload the page to see the current status.',
  invalid: 'Some fields are not right. Please correct the ones that are marked.',
  reasonRequired: 'Give a reason so that others understand.',
  gone: 'This has been taken down and is no longer available.',
  tooLarge: 'The file or the content is too large. Make it smaller and send it again.',
  bodyTooLarge: 'What was sent is larger than {{max}} MB. Make the file smaller and send it again.',
  formText:
    'What was sent is too long, {{max, number}} characters at most. Shorten it, or attach the long part as a file.',
  formFields: 'The form has more than {{max, number}} fields. Reload the page and try again.',
  formShape: 'The form has fields of a wrong shape. Reload the page and try again.',
  unsupportedType: 'This type of file is not accepted. Please choose another.',
  fileMissing: 'This file is no longer in the store. Ask whoever uploaded it to send it again.',
  fileTooLarge: 'The file is larger than {{max}} MB. Compress or split it and try again.',
  fileType: 'Only PDF, JPEG, PNG or DOCX are accepted. The content of this file is none of these.',
  fileEmpty: 'The file is empty. Choose another one.',
  fileNeeded: 'Choose a file to upload.',
  tooMany: 'Too many attempts. Wait a few minutes and try again.',
  foreignOrigin:
    'The request came from another site and was refused. Open this page again and retry.',
  methodNotAllowed: 'This address cannot be opened directly. Please go back.',
  unreached:
    'Not sent: there is no network. What you wrote is still here; send it again when the network is back.',
  busy: 'The system is busy. Try again in a few seconds.',
  databaseAway:
    'The database is restarting, so this could not be done. Try again in a few seconds.',
  outcomeUnknown:
    'The database was lost just while saving, so it is not known whether it was saved. Open the page again and look before you send it once more.',
  diskFull:
    'The server cannot write to its disk, so nothing was saved. Tell the administrator, then send it again.',
  databaseReadOnly:
    'The database can only be read now, so nothing was saved. Tell the administrator, then send it again.',
  databaseGone:
    'The database is no longer where it was, so nothing can be saved. Tell the administrator at once.',
  unexpected:
    'Something unexpected went wrong. Try again; if it persists, give the request id to the administrator.',
} satisfies English<typeof vi>;
