/** The browser's message catalogue for unit tests: English, as it is shipped. */
import { inject } from 'vitest';

const messages = inject('messages');

const world = globalThis as unknown as { chrome?: object };
world.chrome = { ...world.chrome, i18n: { getMessage: (name: string) => messages[name] ?? '' } };
