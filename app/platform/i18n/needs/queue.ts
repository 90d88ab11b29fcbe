import { needTexts } from '../client';

await needTexts('queue');
