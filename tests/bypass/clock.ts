import { row } from './row';
import type { TechniqueGroup } from './technique';

const time = row('design', 'browser/time.test.ts');

export const clock: TechniqueGroup = {
  title: 'Time',
  techniques: [
    time(
      'clock-back',
      'setting the clock back for more minutes',
      'seconds are counted, not read off the clock',
      'is no less for a clock set back',
    ),
    time(
      'time-windows',
      'a second window',
      'one second counts once',
      'of two windows, three tabs and a video',
    ),
    time(
      'time-dead',
      'killing the worker before the end',
      'the end is planned ahead',
      'comes with a dead worker',
    ),
    time(
      'time-night',
      'killing the worker at bedtime',
      'the night is planned ahead',
      'closes everything at night with a dead worker',
    ),
    row('design', 'core/time/clock-attacks.test.ts')(
      'time-kill',
      'killing the worker all day long',
      'at most five seconds are lost each time',
      'at most five seconds',
    ),
    row('design', 'core/time/standing.test.ts')(
      'time-zone',
      'changing the time zone',
      'the day goes on in the zone it began in',
      'are followed through summer time',
    ),
    row('design', 'core/time/policy-rules.test.ts')(
      'time-policy',
      'an unreadable rule of time',
      'never weakens',
      'never weaken where they cannot be read',
    ),
  ],
};
