/** Numbers for networks that have learnt nothing. */
import { seeded } from './random.ts';

/** Numbers between -0.5 and 0.5 in a room. */
export function filled(room: Float32Array, seed: number): Float32Array {
  const next = seeded(seed);
  for (let i = 0; i < room.length; i++) room[i] = next() - 0.5;
  return room;
}

/** Factors of dropout in a room: a quarter is left out, the rest made up for it. */
export function dropped(room: Float32Array, seed: number): Float32Array {
  const next = seeded(seed);
  for (let i = 0; i < room.length; i++) room[i] = next() < 0.25 ? 0 : 4 / 3;
  return room;
}
