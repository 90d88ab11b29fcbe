import { needTexts } from '../client';

await needTexts('help');
