import { needTexts } from '../client';

await needTexts('filters');
