import type { Module } from '../core/learn/kit';
import type { Pose } from '../ui/sprout';

const poses: Readonly<Record<Module, Pose>> = {
  internet: 'think',
  security: 'stop',
  private: 'ask',
  used: 'think',
  help: 'help',
};

/** How the sprout stands beside a module's lessons. */
export function poseOf(module: Module): Pose {
  return poses[module];
}
