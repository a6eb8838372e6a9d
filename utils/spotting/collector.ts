/** Adds lists of patterns per language to the tables and remembers what each is for. Pure. */
import type { AddPattern } from '../knowledge/compile.ts';
import type { Language } from '../knowledge/schema.ts';

export interface Collector<Role> {
  /** What each pattern is for, by its number in the tables of its language. */
  roles: Partial<Record<Language, Role[]>>;
  collect(patterns: Partial<Record<Language, string[]>>, role: Role, file: string, field: string): void;
}

export function collector<Role>(add: AddPattern): Collector<Role> {
  const roles: Collector<Role>['roles'] = {};
  return {
    roles,
    collect(patterns, role, file, field) {
      for (const [lang, list] of Object.entries(patterns) as [Language, string[]][]) {
        for (const [i, pattern] of list.entries()) {
          const index = add(lang, pattern, file, `${field}.${lang}.${i}`);
          if (index === undefined) continue;
          const known = roles[lang] ?? [];
          known[index] = role;
          roles[lang] = known;
        }
      }
    },
  };
}
