import { expect, it } from 'vitest';
import { checkPack } from '../../../scripts/knowledge/checks/index.ts';
import { theKnowledge } from '../support/reader.ts';

it('has no error that the checks can find', async () => {
  const { pack } = await theKnowledge();
  const errors = checkPack(pack).filter((finding) => finding.level === 'error');
  expect(errors.map(({ check, where, message }) => `${check}: ${where}: ${message}`)).toEqual([]);
}, 30_000);
