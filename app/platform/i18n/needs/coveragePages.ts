import { needTexts } from '../client';

await needTexts('coveragePages');
