import { needTexts } from '../client';

await needTexts('kanban');
