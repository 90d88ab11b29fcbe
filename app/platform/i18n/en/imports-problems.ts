import type { English } from '../keys';
import type * as vi from '../vi/imports-problems';

/** English texts: what is wrong with a list or one of its rows. */
export const problems: English<typeof vi.problems> = {
  formula:
    'This cell is a formula. In Excel, copy it and paste it as values, or type the value here.',
  formulaValue: 'This cell is a formula; its value “{{value}}” is taken. Please check it.',
  cellError: 'This cell holds an Excel error ({{value}}). Type the right value here.',
  valueCarried: '“{{value}}” is taken from the row above (merged cells or “ditto”).',
  legacyFont:
    'Typed in a {{font}} font: “{{value}}”. Convert it to Unicode (with UniKey, for example) and upload again, or type it here.',
  tooLong:
    'The text has {{length, number}} characters, at most {{max, number}} are allowed. Shorten it.',
  nameMissing: 'The name is missing. Write the name of the person or group.',
  nameUnclear: '“{{value}}” does not look like a name. Write the name again.',
  nameTrimmed: 'The list says “{{value}}”; the name is taken as “{{name}}”.',
  nameSeveral:
    'The name may be of several people: “{{value}}”. If so, give each a row in the file and import it again.',
  nameCapitals: 'The name is all in capitals. You may change it to “{{value}}”.',
  kindUnknown: 'Unknown kind “{{value}}”. Choose: Cá nhân, Tập thể, Hộ gia đình or Doanh nghiệp.',
  kindGuessed: 'No kind given; understood as {{kind}} by the name.',
  kindIsAward: '“{{value}}” is a form of commendation, not a kind; taken for {{kind}} by the name.',
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
    'This row names another place than {{section}}, which a section, a title or the value for the whole list says; {{name}} is taken, as the row says.',
  dateImpossible:
    'There is no {{value}} in the calendar. Write day/month/year, for example 30/11/2019.',
  dateUnreadable:
    '“{{value}}” cannot be read as a day. Write day/month/year, for example 30/11/2019.',
  dateFuture: '{{value}} has not come yet. Check the date of the decision.',
  dateGuessed: 'The date cell says “{{value}}”; taken for {{date}}. Please check it.',
  decisionIncomplete:
    'The decision number or its date is missing, so the row becomes a nomination. Give both if it is approved.',
  decisionSeveral: 'One cell names several decisions: “{{value}}”. Leave one number and one date.',
  decisionSplit: 'Split into number {{number}} and date {{date}}.',
  decisionTrimmed: 'The decision number is taken as {{value}}.',
  decisionNumberIsDate:
    'The cell of the decision number is a date ({{value}}), perhaps changed by Excel. Type the number again.',
  decisionDatesDiffer:
    'The number cell says {{other}}, the date cell {{value}}; {{value}} is taken.',
  summaryMissing: 'No achievement given. Add it before the appraisal.',
  birthYearUnreadable: 'The year of birth “{{value}}” cannot be read; it will be left empty.',
  birthYearGuessed: 'The year of birth cell says “{{value}}”; taken for {{year}}. Please check it.',
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
};

export const errors: English<typeof vi.errors> = {
  fileNeeded: 'Choose an .xlsx, .csv, .tsv or .txt file to upload.',
  tooLarge:
    'The file is larger than 10 MB. Remove pictures and sheets that are not needed, save and upload again.',
  notWorkbook:
    'This is not an .xlsx, .csv, .tsv or .txt file. Open the list in Excel or LibreOffice, save it as .xlsx and upload it again.',
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
    'Two columns are chosen for the same thing. Only a name is joined from several; give everything else one column.',
  nameColumnNeeded: 'Every table needs at least one column that is the name.',
  nothingToImport: 'No row can be imported. Mend the rows with errors first.',
  rowAside: 'This row is set aside. Take it as data first.',
  lineGone: 'The line that says this is no longer in the list. Load the page again.',
  sheetNeeded: 'Choose at least one sheet to read.',
  fileGone: 'The file of the list is kept no longer. Upload it again.',
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
};
