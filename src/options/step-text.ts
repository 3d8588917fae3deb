import type { ReplyOf } from '../ui/attempt';
import { t } from '../ui/translate';
import { choiceText } from './option-choice';
import type { Settings } from './settings-context';

type Step = ReplyOf<'settings/read'>['pending'][number]['step'];

function nameOf(id: string, children: Settings['children']): string {
  return children.find((child) => child.id === id)?.name ?? '';
}

/** One waiting step in words. */
export function stepText(step: Step, children: Settings['children']): string {
  switch (step.kind) {
    case 'profile':
      return t('waiting.profile', { profile: t(`profile.${step.to}`) });
    case 'category': {
      const category = t(`category.${step.category}`);
      return step.to === undefined
        ? t('waiting.category-default', { category })
        : t('waiting.category', { category, verdict: t(`verdict.${step.to}`) });
    }
    case 'allow':
      return t('waiting.allow', { address: step.address });
    case 'unblock':
      return t('waiting.unblock', { address: step.address });
    case 'time':
      return t('waiting.time');
    case 'drop-list':
      return t('waiting.drop-list', { list: step.list.url });
    case 'drop-catalogue':
      return t('waiting.drop-list', { list: step.id });
    case 'veil':
      return t('waiting.veil', { choice: t(`pictures.veil.${step.to}`) });
    case 'veil-strictness':
      return t('waiting.veil-strictness', { choice: t(`pictures.strictness.${step.to}`) });
    case 'option':
      return `${t(`option.${step.key}`)}: ${choiceText(step.key, step.to)}`;
    case 'set-up-anew':
      return t('waiting.set-up-anew');
    case 'child':
      return t('waiting.child', {
        name: nameOf(step.id, children),
        step: stepText(step.step, children),
      });
    case 'drop-child':
      return t('waiting.drop-child', { name: nameOf(step.id, children) });
    case 'delay':
      return step.hours === 0 ? t('waiting.delay-off') : t('waiting.delay', { hours: step.hours });
  }
}
