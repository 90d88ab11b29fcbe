import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/warnings';

export { VerbFields as default } from './verb-fields';
