import { needTexts } from '../client';

await needTexts('calendar');
