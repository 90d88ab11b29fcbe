import type { English } from '../keys';
import type vi from '../vi/imports';

/** English texts: imports. */
const imports: English<typeof vi> = {
  title: 'Import a list',
  titleOf: 'Import {{file}}',
  description:
    'Bring a list of exemplars from an Excel file into the programme. You look at every row and mend it before it is imported.',
  programme: 'Into: {{name}}',
  kept: 'Rows that are not imported, with their phone numbers, are kept for {{days}} days after the last change and then deleted.',
  forgotten: 'Rows that were not imported have been deleted after {{days}} days.',
  upload: {
    heading: 'Choose the list',
    file: 'Excel file',
    choose: 'Choose a file, or drop it here',
    chosen: 'A file is chosen',
    another: 'Choose again for another file',
    fileHint:
      'An .xlsx file, at most 10 MB and 20,000 rows. The headings may stand in any place and order.',
    mode: 'Import the rows as',
    submit: 'Upload and preview',
    sending: 'Uploading the file…',
  },
  mode: {
    decided: 'What the list has decided',
    decidedHint:
      'Rows with a decision number and date: approved. The others: nominations to appraise.',
    nominations: 'Nominations to appraise',
    nominationsHint: 'All wait for the Board, also rows with a decision.',
  },
  columnsNeeded: {
    heading: 'What the list needs',
    intro: 'The sheet, the heading row and the meaning of each column are found automatically.',
    required: 'Must be there: a name; a commune, ward or township with its district; a sector.',
    useful:
      'Good to have: kind, family, achievement, movement, decision number and date, telephone, consent.',
    unicode:
      'Text must be Unicode. Rows in TCVN3 (.VnTime) or VNI fonts are errors until they are converted.',
    repeat: 'Importing the same list again makes no doubles.',
  },
  recent: {
    heading: 'Recent imports',
    empty: 'No list has been imported yet',
    emptyHint: 'Upload an Excel file above to begin.',
    file: 'File',
    status: 'Status',
    by: 'By',
    at: 'When',
    rows: 'Rows',
    imported: 'Imported',
  },
  reading: {
    heading: 'Reading the list',
    unpacking: 'Opening the file and looking for the table…',
    progress: '{{done, number}} of {{total, number}} rows read',
    leave: 'You may leave this page; reading goes on, and nobody else has to wait.',
    cancel: 'Stop reading',
  },
  importing: {
    heading: 'Importing the list',
    progress: '{{done, number}} of {{total, number}} rows written',
    waiting: 'Getting ready to write…',
    inParts:
      'Rows are written in small parts, so that nobody has to wait. Should something go wrong, what was written stays and you go on with the rest; no row is written twice.',
  },
  undoing: {
    heading: 'Undoing the import',
    progress: '{{done, number}} of {{total, number}} exemplars looked at',
    inParts:
      'Exemplars are removed in small parts, so that nobody has to wait. Should something go wrong, undo again to go on with the rest.',
  },
  undo: {
    heading: 'Undo the import',
    summary_one: '{{count, number}} exemplar can be removed',
    summary_other: '{{count, number}} exemplars can be removed',
    intro_one:
      'Removes {{count, number}} exemplar of this import from the register, with its contact data. It is recorded in the history and cannot be taken back; to import again, upload the list once more.',
    intro_other:
      'Removes {{count, number}} exemplars of this import from the register, with their contact data. It is recorded in the history and cannot be taken back; to import again, upload the list once more.',
    staying_one:
      '{{count, number}} exemplar stays in the register because somebody has gone on with it. To drop it, open its dossier and use “Withdraw”.',
    staying_other:
      '{{count, number}} exemplars stay in the register because somebody has gone on with them. To drop one, open its dossier and use “Withdraw”.',
    why: { planned: 'has an assignment', changed: 'its dossier was changed or decided upon' },
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
    nothing:
      'Every exemplar of this import was planned or changed since, so none can be removed. Open its dossier and use “Withdraw”.',
    reason: 'Reason for undoing',
    confirm_one: 'Remove {{count, number}} exemplar from the register',
    confirm_other: 'Remove {{count, number}} exemplars from the register',
    undone_one: '{{count, number}} exemplar was removed from the register.',
    undone_other: '{{count, number}} exemplars were removed from the register.',
    undoneAll: 'Nothing of this import is left in the register.',
    stopped_one: 'Undoing came to a stop after {{count, number}} exemplar was removed.',
    stopped_other: 'Undoing came to a stop after {{count, number}} exemplars were removed.',
    stoppedHint: 'Undo again to go on with the rest.',
  },
  failed: { heading: 'This list cannot be read', again: 'Choose another file' },
  cancelled: {
    heading: 'This import was cancelled',
    text: 'No row was brought into the register.',
  },
  preview: {
    found: 'Sheet “{{sheet}}”, headings in row {{row}}.',
    otherSheets: 'Not read: {{names}}.',
    filters: 'Filter the rows',
    all: 'All',
    run_one: 'Import {{count, number}} row',
    run_other: 'Import {{count, number}} rows',
    nothing: 'No row can be imported yet. Mend the rows with errors.',
    willApprove: '{{approved, number}} approved exemplars will be imported.',
    willNominate: '{{nominated, number}} nominations will be imported.',
    willBoth:
      '{{approved, number}} approved exemplars and {{nominated, number}} nominations will be imported.',
    cancel: 'Cancel the import',
    cancelHint: 'What you edited in this import will be lost. Your file does not change.',
    cancelConfirm: 'Cancel, import nothing',
    stopped_one: 'The import came to a stop after {{count, number}} row.',
    stopped_other: 'The import came to a stop after {{count, number}} rows.',
    stoppedHint: 'Those are in the register. Go on with the rest, or end the import here.',
    end: 'End here',
    endHint: 'What was imported stays; the other rows are not imported.',
    endConfirm: 'End, keep what was imported',
    actions: 'Actions',
    download: 'Download the rows left out (.xlsx)',
    table: 'The rows of the list',
    row: 'Row',
    name: 'Name',
    place: 'Place',
    decision: 'Decision',
    state: 'State',
    noRows: 'No rows here',
    noRowsHint: 'Choose another tab above.',
    noName: 'No name yet',
    edit: 'Edit',
    editRow: 'Edit row {{row}}',
    skip: 'Leave out',
    skipRow: 'Leave out row {{row}}',
    include: 'Take in again',
    includeRow: 'Take in row {{row}} again',
    keep: 'Import anyway',
    keepRow: 'Import row {{row}} although it is a duplicate',
    kept: 'Imported although a duplicate',
    corrected: 'Edited by hand',
    openExemplar: 'Open the dossier',
    cell: 'Cell {{cell}}',
  },
  columns: {
    heading: 'Which column is what',
    intro:
      'Choose again where it was understood wrongly. Rows edited by hand or left out stay as they are.',
    column: 'Column {{letter}}: {{heading}}',
    none: 'Not imported',
    save: 'Read again by these columns',
    summary_one: '{{count}} column recognised',
    summary_other: '{{count}} columns recognised',
  },
  edit: {
    heading: 'Edit row {{row}}',
    hint: 'Changes this import only, not your file.',
    original: 'In the file: {{value}}',
    empty: 'empty',
    save: 'Save and check again',
    close: 'Close',
  },
  result: {
    heading: 'Imported',
    imported: 'Imported',
    approved: 'Approved',
    nominated: 'To appraise',
    duplicates: 'Duplicates, left out',
    errors: 'Errors, left out',
    skipped: 'Left out by hand',
    open: 'See what was imported',
    another: 'Import another list',
  },
  field: {
    name: 'Name',
    kind: 'Kind',
    family: 'Family',
    sector: 'Sector',
    commune: 'Commune, ward, township',
    district: 'District, town, city',
    detail: 'Hamlet, address',
    summary: 'Achievement',
    movement: 'Emulation movement',
    decisionNumber: 'Decision number',
    decisionDate: 'Decision date',
    birthYear: 'Year of birth',
    phone: 'Telephone',
    consent: 'Consent',
    note: 'Note',
  },
  severity: { error: 'Error', duplicate: 'Duplicate', warning: 'Note' },
  problems: {
    formula:
      'This cell is a formula. In Excel, copy it and paste it as values, or type the value here.',
    formulaValue: 'This cell is a formula; its value “{{value}}” is taken. Please check it.',
    cellError: 'This cell holds an Excel error ({{value}}). Type the right value here.',
    valueCarried: '“{{value}}” is taken from the merged cell above.',
    legacyFont:
      'Typed in a {{font}} font: “{{value}}”. Convert it to Unicode (with UniKey, for example) and upload again, or type it here.',
    tooLong:
      'The text has {{length, number}} characters, at most {{max, number}} are allowed. Shorten it.',
    nameMissing: 'The name is missing. Write the name of the person or group.',
    nameUnclear: '“{{value}}” does not look like a name. Write the name again.',
    nameTrimmed: 'The list says “{{value}}”; the name is taken as “{{name}}”.',
    nameCapitals: 'The name is all in capitals. You may change it to “{{value}}”.',
    kindUnknown: 'Unknown kind “{{value}}”. Choose: Cá nhân, Tập thể, Hộ gia đình or Doanh nghiệp.',
    kindGuessed: 'No kind given; understood as {{kind}} by the name.',
    kindIsAward:
      '“{{value}}” is a form of commendation, not a kind; taken for {{kind}} by the name.',
    familyUnknown:
      'Unknown family “{{value}}”. Choose: Gương điển hình tiên tiến, Gương người tốt - việc tốt or Mô hình hiệu quả.',
    familyAssumed: 'No family given; taken as advanced exemplar.',
    sectorMissing: 'The sector is missing. Choose one of the catalogue.',
    sectorUnknown: 'No sector “{{value}}” in the catalogue. Choose one of the catalogue.',
    movementUnknown: 'No movement “{{value}}” in the catalogue; it will be left empty.',
    placeMissing: 'The place is missing. Write the commune, ward or township and the district.',
    districtOnly: 'Only {{district}} is given. Write the commune, ward or township.',
    districtUnknown: 'No district, town or city is called “{{value}}”. Check the spelling.',
    districtsDiffer: 'One cell says {{value}}, another {{other}}. Leave one district only.',
    communeUnknown:
      'No “{{value}}” in {{district}}. Check the name of the commune, ward or township.',
    communeNowhere:
      'The places in use have no “{{value}}”. Check the name; if it is from before or after places were joined, write the one of the programme’s time.',
    communeElsewhere:
      '“{{value}}” is not in {{district}}. It is in: {{found}}. Mend the commune or the district.',
    communeAmbiguous: '“{{value}}” may be: {{choices}}. Be more precise.',
    communeKindDiffers: 'The list says “{{value}}”; understood as {{name}}.',
    placeOutsideSection:
      'This row stands under {{section}} but names another place; {{name}} is taken, as the row says.',
    dateImpossible:
      'There is no {{value}} in the calendar. Write day/month/year, for example 30/11/2019.',
    dateUnreadable:
      '“{{value}}” cannot be read as a day. Write day/month/year, for example 30/11/2019.',
    dateFuture: '{{value}} has not come yet. Check the date of the decision.',
    dateGuessed: 'The date cell says “{{value}}”; taken for {{date}}. Please check it.',
    decisionIncomplete:
      'The decision number or its date is missing, so the row becomes a nomination. Give both if it is approved.',
    decisionSeveral:
      'One cell names several decisions: “{{value}}”. Leave one number and one date.',
    decisionSplit: 'Split into number {{number}} and date {{date}}.',
    decisionTrimmed: 'The decision number is taken as {{value}}.',
    decisionNumberIsDate:
      'The cell of the decision number is a date ({{value}}), perhaps changed by Excel. Type the number again.',
    decisionDatesDiffer:
      'The number cell says {{other}}, the date cell {{value}}; {{value}} is taken.',
    summaryMissing: 'No achievement given. Add it before the appraisal.',
    birthYearUnreadable: 'The year of birth “{{value}}” cannot be read; it will be left empty.',
    birthYearGuessed:
      'The year of birth cell says “{{value}}”; taken for {{year}}. Please check it.',
    birthYearsDiffer:
      'The year of birth cell says {{value}}, the name {{other}}; {{value}} is taken.',
    minorYear: 'The name tells of a child; recorded as under 18. Please add the year of birth.',
    maybeMinorYear: 'This may be a child. Add the year of birth to tell whether they are 18.',
    minorConsent: 'Under 18: a parent or guardian must agree before anything is published.',
    phoneUnclear: 'The telephone number has an unusual form; it is taken as it is.',
    phoneMended:
      'A phone number that Excel had shortened or left without its 0 was put right. Please check it.',
    consentUnclear: '“{{value}}” does not say yes or no; taken as not asked.',
    duplicateInFile: 'The same name and place as row {{row}} of this list.',
    duplicateInRegistry: 'Already in the register: {{name}}.',
    closeInRegistry: 'Nearly the same as “{{name}}” in the same place. Check whether they are one.',
  },
  workbook: {
    sheet: 'Not imported',
    row: 'Row',
    problem: 'What to mend',
    fileName: 'not-imported',
  },
  errors: {
    fileNeeded: 'Choose an Excel file (.xlsx) to upload.',
    tooLarge:
      'The file is larger than 10 MB. Remove pictures and sheets that are not needed, save and upload again.',
    notWorkbook:
      'This is not an Excel .xlsx file. Open the list in Excel, save it as .xlsx and upload it again.',
    legacyWorkbook:
      'This is an old Excel file (.xls). Open it in Excel, save it as .xlsx and upload it again.',
    encrypted:
      'The file has a password and cannot be read. Remove the password in Excel, save and upload again.',
    zipBomb:
      'The file unpacks to an unusual size and was refused. Copy the list into a new file and upload that.',
    damaged:
      'The file is damaged or incomplete. Open it in Excel, save it as .xlsx and upload it again.',
    hostile:
      'The file holds declarations that Excel never writes and was refused. Copy the list into a new file.',
    tooWide:
      'The sheet is too wide or too long, perhaps because of formatted empty cells. Copy the list into a new file.',
    tooManyRows: 'The list has more than 20,000 rows. Split it into several files.',
    noHeading:
      'No heading row was found. One row needs a column “Họ và tên” and at least two others, such as “Xã/phường/thị trấn” and “Lĩnh vực”.',
    noRows: 'There are no rows below the headings. Check the file.',
    tooSlow: 'Reading took more than a minute and was stopped. Split the list into smaller files.',
    interrupted: 'Reading was interrupted because the system restarted. Upload the file again.',
    noProgramme: 'There is no programme to import into. Tell the administrator.',
    busy: 'Several lists are being processed. Wait a few minutes and try again.',
    fieldTwice:
      'Two columns are chosen for the same thing. Choose again so that each has one column.',
    nameColumnNeeded: 'One column must be the name.',
    nothingToImport: 'No row can be imported. Mend the rows with errors first.',
    nothingToUndo:
      'No exemplar of this import can be removed any more: all were planned or changed since. Open its dossier and use “Withdraw”.',
    rowImported:
      'This row has been imported and is no longer changed here. Open its dossier instead.',
    rowGone: 'This row is no longer in the import. Reload the page.',
    now: {
      reading: 'The list is being read. Wait until that is done.',
      preview: 'The list is waiting to be checked. Reload the page.',
      importing: 'The list is being imported and cannot be changed any more.',
      done: 'This list has been imported. Reload the page to see the result.',
      failed: 'This list cannot be read. Upload another file.',
      cancelled: 'This import was cancelled. Upload the file again if you need it.',
      undoing: 'This import is being undone. Wait until that is done.',
      undone: 'This import was undone. To import again, upload the file once more.',
    },
  },
  done: {
    reading: 'The file is here and is being read.',
    readAgain: 'Read again by the chosen columns.',
    uploaded: 'The file is here. Check the rows before you import them.',
    corrected: 'Row {{row}} saved.',
    correctedStill: 'Row {{row}} saved, but there is still a problem.',
    skipped: 'Row {{row}} is left out.',
    included: 'Row {{row}} is taken in again.',
    kept: 'Row {{row}} will be imported.',
    cancelled: 'The import was cancelled.',
    columns: 'Reading again by the chosen columns.',
    run: 'The list is being imported.',
    imported: 'The list has been imported.',
    undoing: 'The import is being undone.',
    undone: 'The import was undone.',
  },
};

export default imports;
