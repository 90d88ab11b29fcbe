import { needTexts } from '../client';

await needTexts('admin');
