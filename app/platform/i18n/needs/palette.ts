import { needTexts } from '../client';

await needTexts('palette');
