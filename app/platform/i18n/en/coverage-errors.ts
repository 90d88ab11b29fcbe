import type { English } from '../keys';
import type vi from '../vi/coverage-errors';

/** English texts: what is refused of coverage; brought by the first refusal (see `platform/i18n/client`). */
export default {
  subjectMissing:
    'No exemplar has been chosen for this assignment. An editor chooses one first, then go on.',
  subjectChosen: 'This assignment has its exemplar. Open it again to see.',
  closedForSubject: 'The assignment was cancelled, so no exemplar can be chosen.',
  confirmWarnings:
    'There is something to see before this is kept. Read the warnings, tick “I have seen this and go on”, and send it again.',
  alreadyClaimed: '{{name}} claimed this assignment first. Choose another from the open list.',
  tooLate:
    'This can no longer be done: the assignment is “$t(enums.assignmentStatus.{{status}})” ({{name}}, {{at}}). Reload the page to see it as it is.',
  pageUrl:
    'Enter the link to the text itself, not to a home page, for example https://…/name.html.',
  issue: 'Enter the number of the issue, for example 4321, 4321A, 12/2019 or Xuân 2020.',
  pages: 'Enter the page, for example 3, 3-4 or 1, 4.',
  newerText:
    '{{name}} handed in text {{number}} at {{at}}, after you opened this page. Open the assignment again, read the new text, then go on.',
  reassigned:
    '{{name}} has just given this work to {{lead}} ({{at}}). Check who has it, then press again if you still want to change it.',
  goneOn:
    '{{name}} has just changed this assignment ({{at}}). Look at the new version, then press again if you still want to.',
  placementGoneOn:
    '{{name}} has just changed this appearance ({{at}}). Look at the new version, then press again if you still want to.',
  placementTooLate:
    'This can no longer be done: the placement is “$t(enums.placementStatusAny.{{status}})” ({{name}}, {{at}}). Reload the page to see it as it is.',
  notYours: 'This is not yours to do. Only the right role at the right outlet may.',
  notLead: 'Only the lead reporter may do this.',
  notYourOutlet: 'This assignment belongs to another outlet. You may read it, not change it.',
  exemplarWithdrawn:
    'The exemplar was withdrawn, so the work cannot go on. This assignment can only be cancelled.',
  exemplarNotApproved:
    "The exemplar is not approved, so nothing can be planned or go on about it. Wait for the Board's approval, or cancel the assignment.",
  outOfUse:
    'This outlet or channel is out of use, so this cannot go on. Ask an administrator to take it back into use, choose another channel, or cancel.',
  needEnded:
    'The recurring need that asked for this has ended, so it is not offered again. Choose its exemplar if you still want it, or cancel it.',
  alreadyPublished:
    'The assignment has been published and cannot be stopped or cancelled. Take down or correct its placements.',
  notAssignedByEditor: 'You claimed this yourself: release it instead of declining it.',
  textNotApproved:
    'The text is not approved. Approve it first, then schedule or record publication.',
  assignmentClosed: 'The assignment is suspended or cancelled, so it cannot be moved.',
  closedForPlacements:
    'The assignment is cancelled or its exemplar withdrawn, so no placement can be added.',
  dayPassed: 'This time has passed. Choose one from now on.',
  moveOvertaken: '{{by}} moved it to {{day}} at {{at}}. Keep that, or move it your way.',
  editOvertaken: '{{by}} changed this assignment at {{at}}. Compare both versions and save again.',
  notReporter: 'Choose an active reporter of this outlet.',
  assigneeRequired: 'Choose the reporter.',
  alreadyLead: 'This person already leads the assignment.',
  notCrew:
    'Someone in the crew does not belong to this outlet or has left. Choose the members again.',
  channelUnsuited: 'This channel does not carry this kind of work.',
  channelForeign: 'Choose an active channel of this outlet.',
  slotForeign: 'This slot does not belong to the chosen channel.',
  slotOfOther: 'Choose an active slot of this outlet.',
  slotUnsuited: 'This slot does not carry this kind of work. Choose another.',
  genreUnsuited: 'This genre does not suit the kind of work.',
  genreRetired: 'This genre is no longer in use. Choose another one.',
  rerunNotAired: 'Only television and radio have reruns.',
  rerunWithoutAiring:
    'There is no first airing to show again. Plan the first airing, or leave rerun unticked.',
  rerunWentAlong:
    'The rerun went with its airing to {{day}} and stays there. Move it by itself to choose another day.',
  rerunBeforeAiring:
    'The rerun at {{day}} would no longer come after its first airing at {{airing}}. Choose another time, or move the rerun first.',
  rerunsRemain:
    'This airing still has reruns planned, so it cannot leave the broadcast channels. Cancel its reruns first.',
  airingNotPublished:
    'The first airing has not been recorded. Record the first airing, then the rerun.',
  length: 'Enter a number from 1 to 20,000; words are whole, minutes may be written 2:30 or 2,5.',
  minutes: 'Enter minutes, for example 15, 2:30 or 2,5.',
  linkOrFile: 'A link or a file is needed, so that the editors can open the work.',
  commentRequired: 'Write something before you send it.',
  publishedInFuture: 'This time has not come yet, so it cannot be recorded.',
  publishedBeforeProgramme: 'This day is before the programme began.',
} satisfies English<typeof vi>;
