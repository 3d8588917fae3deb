import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/sprout.css';
import './lesson.css';
import { render } from 'preact';
import { attempt } from '../ui/attempt';
import { classTexts as classEn } from '../ui/texts/en/class';
import { common as commonEn } from '../ui/texts/en/common';
import { errors as errorsEn } from '../ui/texts/en/errors';
import { classTexts as classVi } from '../ui/texts/vi/class';
import { common as commonVi } from '../ui/texts/vi/common';
import { errors as errorsVi } from '../ui/texts/vi/errors';
import { provideTexts, setLanguage, t } from '../ui/translate';
import { LessonPage } from './lesson-page';

async function start(): Promise<void> {
  provideTexts({ vi: commonVi, en: commonEn }, { vi: errorsVi, en: errorsEn }, { vi: classVi, en: classEn });
  const [answer, lab] = await Promise.all([attempt('lesson/read', {}), attempt('lab/read', {})]);
  const read = answer.ok ? answer.reply : undefined;
  setLanguage(read?.language ?? 'vi');
  document.title = `${t('class.title')} – ${t('brand.name')}`;
  render(<LessonPage read={read} lab={lab.ok ? lab.reply : null} />, document.getElementById('page')!);
}

void start();
