import { needTexts } from '../client';

await needTexts('progress');
