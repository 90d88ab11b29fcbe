import { needTexts } from '../client';

await needTexts('imports');
