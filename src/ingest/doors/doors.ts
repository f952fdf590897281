import type { Door } from './door.ts';
import { greenbook } from './greenbook.ts';

/** Every kind of published file that can be brought in. */
export const doors: readonly Door[] = [greenbook];
