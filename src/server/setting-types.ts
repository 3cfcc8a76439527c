import { z } from 'zod';

/** A setting that is a whole number within these bounds, both included. */
export function wholeNumber(from: number, to: number) {
  return z
    .string()
    .refine((value) => isWhole(value, from, to), `must be a whole number from ${from} to ${to}`)
    .transform(Number);
}

/** A setting that is `off` or a whole number within these bounds. */
export function wholeNumberOrOff(from: number, to: number) {
  return z
    .string()
    .refine(
      (value) => value === 'off' || isWhole(value, from, to),
      `must be off or a whole number from ${from} to ${to}`,
    )
    .transform((value) => (value === 'off' ? value : Number(value)));
}

/** A setting that is `on` or `off`. */
export const onOrOff = z
  .enum(['on', 'off'], { error: 'must be on or off' })
  .transform((value) => value === 'on');

function isWhole(value: string, from: number, to: number): boolean {
  return /^\d{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to;
}
