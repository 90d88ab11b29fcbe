import { needTexts } from '../client';

await needTexts('savedViews');
