import { programKind } from '../drizzle/tables/index.ts';
import { concept } from './concept.ts';
import { enumeration } from './enumeration.ts';

enumeration(programKind, 'What sort of program.', {
  ACCOUNT: 'A budget account that holds money.',
  AUTHORITY: 'A law, or the effort under it, that allows money to be spent.',
  FRAMEWORK: 'A framework of cooperation that is neither account nor law, such as Partnership for Peace.',
});

concept('Program', 'programs', {
  about: 'What money or cooperation is organized under.',
  order: ['code'],
  title: 'The name in English.',
  columns: { code: 'The code, such as `IMET`; null where it has none.', kind: 'What sort of program.' },
  one: { parent: 'The program it is part of.' },
  parts: { aliases: 'Its names as sources print them.' },
  lists: {
    children: 'Programs that are part of it.',
    fundingLines: 'Money of this program.',
    mentions: 'Where texts of articles name it.',
  },
});
