import { needTexts } from '../client';

await needTexts('notifications');
