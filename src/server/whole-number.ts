import { z } from 'zod';

/** A setting that is a whole number in a range, both ends included. */
export function wholeNumber(from: number, to: number) {
  return z
    .string()
    .refine(
      (value) => /^\d{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to,
      `must be a whole number from ${from} to ${to}`,
    )
    .transform(Number);
}
