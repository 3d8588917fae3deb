import { useEffect, useRef, useState } from 'preact/hooks';
import { Brand } from '../ui/brand';
import { explainFailure } from '../ui/explain-failure';
import { type Language, setLanguage, t } from '../ui/translate';
import { Home } from './home';
import { SessionContext } from './outcome';
import { Setup } from './setup';
import { Unlock } from './unlock';
import { type StatusView, useStatus } from './use-status';

function Waiting({ trouble, refresh }: StatusView) {
  return (
    <section class="card narrow">
      <h1 class="only-heard">{t('options.title')}</h1>
      {trouble === '' ? <p role="status">{t('options.loading')}</p> : null}
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      {trouble !== '' && (
        <button type="button" class="button" onClick={() => void refresh()}>
          {t('options.retry')}
        </button>
      )}
    </section>
  );
}

interface ContentProps {
  readonly view: StatusView;
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

/**
 * First-run questions, the lock, or the settings. When the session runs out, the settings stay mounted behind
 * the lock, so that nothing typed is lost; the worker refuses whatever is asked meanwhile.
 */
function Content({ view, language, choose }: ContentProps) {
  const [isExpired, setExpired] = useState(false);
  const [sessions, setSessions] = useState(0);
  const wasOpen = useRef(false);
  const { status, refresh } = view;
  if (status === undefined) return <Waiting {...view} />;
  const isLocked =
    isExpired ||
    (status.hasPin && !status.isUnlocked) ||
    (status.isManaged && status.isSetUp && !status.hasPin);
  const isOpen = status.isSetUp && !isLocked;
  if (isOpen) wasOpen.current = true;
  const afterUnlock = async () => {
    setExpired(false);
    setSessions(sessions + 1);
    await refresh();
  };
  const lock = async () => {
    wasOpen.current = false;
    await refresh();
  };
  return (
    <>
      {isLocked && <Unlock status={status} onUnlocked={afterUnlock} />}
      {!isLocked && !status.isSetUp && (
        <SessionContext.Provider value={{ count: sessions, isOpen: true, onLocked: () => setExpired(true) }}>
          <Setup status={status} language={language} onLanguage={choose} refresh={refresh} />
          <p class="narrow quiet">
            <a href="/school/index.html">{t('options.school')}</a>
          </p>
        </SessionContext.Provider>
      )}
      {(isOpen || wasOpen.current) && (
        <div hidden={!isOpen}>
          <SessionContext.Provider value={{ count: sessions, isOpen, onLocked: () => setExpired(true) }}>
            <Home view={view} onLock={lock} />
          </SessionContext.Provider>
        </div>
      )}
    </>
  );
}

/** The whole options page, in the language the guardian chose. */
export function App() {
  const view = useStatus();
  const [chosen, choose] = useState<Language>();
  const language = view.status?.isSetUp ? view.status.language : (chosen ?? view.status?.language ?? 'vi');
  setLanguage(language);
  useEffect(() => {
    document.title = `${t('options.title')} – ${t('brand.name')}`;
  });
  return (
    <>
      <a class="skip" href="#main">
        {t('brand.skip')}
      </a>
      <header>
        <Brand />
      </header>
      <main id="main" tabIndex={-1}>
        <Content view={view} language={language} choose={choose} />
      </main>
    </>
  );
}
