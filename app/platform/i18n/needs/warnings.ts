import { needTexts } from '../client';

await needTexts('warnings');
