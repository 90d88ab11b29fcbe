import { needTexts } from '../client';

await needTexts('programmes');
