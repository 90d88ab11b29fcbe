import { needTexts } from '../client';

await needTexts('exemplars');
