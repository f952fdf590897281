import { article } from './article.ts';
import { countries } from './countries.ts';
import { dcad } from './dcad.ts';
import { deflators } from './deflators.ts';
import type { Door } from './door.ts';
import { greenbook } from './greenbook.ts';

/** Every kind of published file that can be brought in; countries first, since the others name them. */
export const doors: readonly Door[] = [countries, greenbook, dcad, deflators, article];
