import { needTexts } from '../client';

await needTexts('table');
