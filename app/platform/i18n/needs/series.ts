import { needTexts } from '../client';

await needTexts('series');
