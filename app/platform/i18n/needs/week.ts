import { needTexts } from '../client';

await needTexts('week');
