import { needTexts } from '../client';

await needTexts('history');
