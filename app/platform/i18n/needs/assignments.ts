import { needTexts } from '../client';

await needTexts('assignments');
