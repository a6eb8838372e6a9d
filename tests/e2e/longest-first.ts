/** The order of test files: the longest browser tests first, so that no worker is left alone with one of them at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By how long they take; Vitest itself goes by bytes where it has not run them before. */
const LONGEST = [
  'wild/hostile',
  'wild/text',
  'over',
  'wild/changing',
  'where',
  'companion',
  'walk',
  'wild/documents',
  'options',
  'pages',
  'wild/hidden',
  'errands',
  'network',
].map((name) => `/tests/e2e/${name}.test.ts`);

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((end) => moduleId.endsWith(end));
  return place < 0 ? LONGEST.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
