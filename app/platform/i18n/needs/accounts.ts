import { needTexts } from '../client';

await needTexts('accounts');
