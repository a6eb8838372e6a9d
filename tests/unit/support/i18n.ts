/** The browser's message catalogue for unit tests: English, as it is shipped. */
import { catalogues } from '../../../scripts/i18n/catalogues.ts';
import { messagesOf } from '../../../scripts/i18n/messages.ts';

const messages = messagesOf(catalogues().find(({ lang }) => lang === 'en')?.strings ?? {});

const world = globalThis as unknown as { chrome?: object };
world.chrome = {
  ...world.chrome,
  i18n: { getMessage: (name: string) => messages[name]?.message.replaceAll('$$', '$') ?? '' },
};
