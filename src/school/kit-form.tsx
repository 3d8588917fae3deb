import { useRef, useState } from 'preact/hooks';
import {
  type KitAnswers,
  kitAnswers,
  kitBrowsers,
  kitSystems,
  schoolLevels,
  unusable,
} from '../core/school/kit-answers';
import { type KitFile, kitFiles } from '../core/school/kit-files';
import { attempt } from '../ui/attempt';
import { type Language, t } from '../ui/translate';
import { answersOf, firstDraft, type KitDraft } from './kit-draft';
import { KitFiles } from './kit-files-list';
import { Field, languageOptions, Pick, Question, Tick } from './question';

type Wrong = keyof KitAnswers | 'worker';

/** Ten questions about the computers of a school; then the files that set and lock them. */
export function KitForm({ language }: { language: Language }) {
  const [draft, setDraft] = useState<KitDraft>(() => firstDraft(language));
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [files, setFiles] = useState<readonly KitFile[]>([]);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const change = (patch: Partial<KitDraft>) => {
    setDraft({ ...draft, ...patch });
    // Files of other answers are not to be saved by mistake.
    setFiles([]);
  };
  const toggled = <T extends string>(all: readonly T[], chosen: readonly T[], one: T, isOn: boolean) =>
    all.filter((each) => (each === one ? isOn : chosen.includes(each)));
  const trouble = (key: Wrong) => (wrong.includes(key) ? t(`kit.bad.${key}`) : '');

  async function make(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const { bad, pinHash } = await pinHashOf(draft);
    const answers = answersOf(draft, pinHash);
    const found: readonly Wrong[] = [...unusable(answers), ...bad];
    setWrong(found);
    setFiles(found.length === 0 ? kitFiles(kitAnswers.parse(answers)) : []);
    setBusy(false);
    if (found.length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('.question.wrong')?.focus());
    }
  }

  return (
    <>
      <p>{t('kit.lead')}</p>
      <form ref={form} class="form" onSubmit={(event) => void make(event)} noValidate>
        <Question legend={t('kit.1')} trouble={trouble('language')}>
          <Pick
            name="language"
            options={languageOptions()}
            value={draft.language}
            onChange={(chosen) => change({ language: chosen })}
          />
        </Question>
        <Question legend={t('kit.2')} trouble={trouble('schoolName')}>
          <input
            name="schoolName"
            aria-label={t('kit.2')}
            autocomplete="off"
            maxLength={200}
            value={draft.schoolName}
            onInput={(event) => change({ schoolName: event.currentTarget.value })}
          />
        </Question>
        <Question legend={t('kit.3')} trouble={trouble('level')}>
          <Pick
            name="level"
            options={schoolLevels.map((value) => ({ value, label: t(`kit.3.${value}`) }))}
            value={draft.level}
            onChange={(level) => change({ level })}
          />
        </Question>
        <Question legend={t('kit.4')} trouble={trouble('systems')}>
          {kitSystems.map((system) => (
            <Tick
              key={system}
              label={t(`kit.4.${system}`)}
              isOn={draft.systems.includes(system)}
              onChange={(isOn) => change({ systems: toggled(kitSystems, draft.systems, system, isOn) })}
            />
          ))}
        </Question>
        <Question legend={t('kit.5')} trouble={trouble('browsers')}>
          {kitBrowsers.map((browser) => (
            <Tick
              key={browser}
              label={t(`kit.5.${browser}`)}
              isOn={draft.browsers.includes(browser)}
              onChange={(isOn) => change({ browsers: toggled(kitBrowsers, draft.browsers, browser, isOn) })}
            />
          ))}
        </Question>
        <Question legend={t('kit.6')} trouble={trouble('schoolSites')}>
          <Field
            label={t('kit.6.what')}
            name="schoolSites"
            isLong
            value={draft.schoolSites}
            onValue={(schoolSites) => change({ schoolSites })}
          />
        </Question>
        <Question legend={t('kit.7')} trouble={trouble('source')}>
          <Pick
            name="source"
            options={(['store', 'mirror'] as const).map((value) => ({ value, label: t(`kit.7.${value}`) }))}
            value={draft.source}
            onChange={(source) => change({ source })}
          />
          {draft.source === 'mirror' && (
            <>
              <Field
                label={t('kit.7.update')}
                name="chromiumUpdate"
                value={draft.chromiumUpdate}
                onValue={(chromiumUpdate) => change({ chromiumUpdate })}
              />
              <Field
                label={t('kit.7.id')}
                name="chromiumId"
                value={draft.chromiumId}
                onValue={(chromiumId) => change({ chromiumId })}
              />
              <Field
                label={t('kit.7.xpi')}
                name="firefoxPackage"
                value={draft.firefoxPackage}
                onValue={(firefoxPackage) => change({ firefoxPackage })}
              />
            </>
          )}
        </Question>
        <Question legend={t('kit.8')} trouble={trouble('mirror')}>
          <p class="quiet">{t('kit.8.what')}</p>
          <Field
            label={t('kit.8.url')}
            name="mirrorUrl"
            value={draft.mirrorUrl}
            onValue={(mirrorUrl) => change({ mirrorUrl })}
          />
          <Field
            label={t('kit.8.key')}
            name="mirrorKey"
            value={draft.mirrorKey}
            onValue={(mirrorKey) => change({ mirrorKey })}
          />
        </Question>
        <Question legend={t('kit.9')} trouble={trouble('otherExtensions')}>
          <Field
            label={t('kit.9.what')}
            name="otherExtensions"
            isLong
            value={draft.otherExtensions}
            onValue={(otherExtensions) => change({ otherExtensions })}
          />
        </Question>
        <Question
          legend={t('kit.10')}
          trouble={trouble('developerTools') || trouble('pinHash') || trouble('worker')}
        >
          <Tick
            label={t('kit.10.tools')}
            isOn={draft.hasTools}
            onChange={(hasTools) => change({ hasTools })}
          />
          <Field
            label={t('kit.10.pin')}
            name="pin"
            type="password"
            value={draft.pin}
            onValue={(pin) => change({ pin })}
          />
          <Field
            label={t('kit.10.again')}
            name="pinAgain"
            type="password"
            value={draft.pinAgain}
            onValue={(pinAgain) => change({ pinAgain })}
          />
          <p class="quiet">{t('kit.10.what')}</p>
        </Question>
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {t(isBusy ? 'kit.making' : 'kit.make')}
        </button>
        <p class="notice trouble" role="alert">
          {wrong.length > 0 && t('kit.wrong')}
        </p>
      </form>
      <KitFiles files={files} />
    </>
  );
}

/** The worker hashes a PIN that is typed twice alike and worth its name. */
async function pinHashOf({
  pin,
  pinAgain,
}: KitDraft): Promise<{ readonly bad: readonly Wrong[]; readonly pinHash?: string }> {
  if (pin === '' && pinAgain === '') return { bad: [] };
  if (pin !== pinAgain) return { bad: ['pinHash'] };
  const answer = await attempt('school/hash-pin', { pin });
  if (answer.ok) return { bad: [], pinHash: answer.reply.hash };
  return { bad: [answer.reason === 'weak-pin' ? 'pinHash' : 'worker'] };
}
