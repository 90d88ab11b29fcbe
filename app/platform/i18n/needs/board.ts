import { needTexts } from '../client';

await needTexts('board');
