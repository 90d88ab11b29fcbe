import { needTexts } from '../client';

await needTexts('slots');
