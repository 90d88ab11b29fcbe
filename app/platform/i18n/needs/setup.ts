import { needTexts } from '../client';

await needTexts('setup');
