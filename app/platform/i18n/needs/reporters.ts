import { needTexts } from '../client';

await needTexts('reporters');
