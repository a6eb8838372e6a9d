/** What a fault must look like to be counted, and to be shown. Apart from what makes one: pages do not validate. Pure. */
import * as v from 'valibot';
import { type CountedFault, type Fault, MOST_PLACES, RAN } from './faults.ts';

const word = v.pipe(v.string(), v.maxLength(120), v.regex(/^[\w$.<>:/-]*$/));
const time = v.pipe(v.number(), v.minValue(0));

export const FaultSchema: v.GenericSchema<Fault> = v.object({
  ran: v.picklist(RAN),
  name: v.pipe(word, v.minLength(1)),
  at: v.pipe(v.array(word), v.maxLength(MOST_PLACES)),
});

export const CountedFaultsSchema: v.GenericSchema<CountedFault[]> = v.array(
  v.intersect([
    FaultSchema,
    v.object({ version: word, count: v.pipe(v.number(), v.integer(), v.minValue(1)), first: time, last: time }),
  ]),
);
