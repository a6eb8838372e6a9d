import type { Row } from './row.ts';
export async function benchSoak(): Promise<Row[]> {
  return [];
}
