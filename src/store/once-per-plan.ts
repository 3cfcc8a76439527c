import type { ReadPlan } from './read-plan.ts';

/** Compiles each plan when it is first read by, and keeps what came of it for as long as the plan is held. */
export function oncePerPlan<Compiled extends object>(
  compile: (plan: ReadPlan) => Compiled,
): (plan: ReadPlan) => Compiled {
  const known = new WeakMap<ReadPlan, Compiled>();
  return (plan) => {
    let compiled = known.get(plan);
    if (!compiled) known.set(plan, (compiled = compile(plan)));
    return compiled;
  };
}
