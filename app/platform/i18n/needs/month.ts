import { needTexts } from '../client';

await needTexts('month');
