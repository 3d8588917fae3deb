import type { Plan } from '../core/plan/plan';
import { nameDifference, ruleDifference } from '../core/plan/rule-difference';
import type { RuleStore } from '../platform/rules';

/** What reconciling needs of the world; handed in, so that tests can kill it at every step. */
export interface ReconcileWorld {
  readonly rules: RuleStore;
  readPlan(): Promise<Plan>;
  /** Wakes the worker at a moment, or never. */
  setAlarm(at: number | undefined): Promise<void>;
  setBadge(text: string): Promise<void>;
}

/**
 * Makes the browser's rules those of the plan. Applies differences only, so running it again, or after a
 * death at any step, ends in the same state. Rules that stop are added before any is taken away.
 */
export async function reconcileOnce(world: ReconcileWorld): Promise<Plan> {
  const wanted = await world.readPlan();
  const rulesets = nameDifference(await world.rules.enabledRulesets(), wanted.rulesets);
  if (rulesets.missing.length > 0) await world.rules.enableRulesets(rulesets.missing, []);
  for (const kind of ['dynamic', 'session'] as const) {
    const want = kind === 'dynamic' ? wanted.dynamicRules : wanted.sessionRules;
    const { remove, add } = ruleDifference(await world.rules.rules(kind), want);
    if (remove.length > 0 || add.length > 0) await world.rules.changeRules(kind, remove, add);
  }
  if (rulesets.surplus.length > 0) await world.rules.enableRulesets([], rulesets.surplus);
  await world.setAlarm(wanted.nextChangeAt);
  await world.setBadge(wanted.badge);
  return wanted;
}

/** True where the browser holds exactly what the plan wants. */
export async function isWhole(world: ReconcileWorld): Promise<boolean> {
  const wanted = await world.readPlan();
  const rulesets = nameDifference(await world.rules.enabledRulesets(), wanted.rulesets);
  const dynamic = ruleDifference(await world.rules.rules('dynamic'), wanted.dynamicRules);
  const session = ruleDifference(await world.rules.rules('session'), wanted.sessionRules);
  const open = [rulesets.missing, rulesets.surplus, dynamic.add, dynamic.remove, session.add, session.remove];
  return open.every((difference) => difference.length === 0);
}

/**
 * One reconciling at a time; asking again while one runs makes it run once more, so that no change is missed
 * and a hundred changes do not make a hundred runs.
 */
export function inOneRun(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  return () => {
    if (running === undefined) {
      running = work().finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        running = work().finally(() => {
          running = undefined;
        });
        return running;
      });
    return next;
  };
}
