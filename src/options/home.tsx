import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { explainFailure } from '../ui/explain-failure';
import { t } from '../ui/translate';
import { AddressesSection } from './addresses/addresses-section';
import { AfterUndoContext } from './after-undo';
import { CasesSection } from './cases/cases-section';
import { CategoriesSection } from './categories-section';
import { ChildrenSection, RulesOf } from './children/children-section';
import { CodesSection } from './codes/codes-section';
import { ContactsSection } from './contacts-section';
import { ExplainSection } from './explain-section';
import { HealthSection } from './health-section';
import { HistorySection } from './history/history-section';
import { HouseSection } from './house/house-section';
import { ListsSection } from './lists-section';
import { OverviewSection } from './overview/overview-section';
import { PeopleSection } from './people/people-section';
import { PicturesSection } from './pictures-section';
import { PinSection } from './pin-section';
import { ProfileSection } from './profile-section';
import { ReportSection } from './report/report-section';
import { RequestsSection } from './requests/requests-section';
import { SearchSection } from './search-section';
import { type Section, sections } from './section-names';
import { SettingsContext, type SettingsView, useSettingsReader } from './settings-context';
import { TermSection } from './term/term-section';
import { TimeSection } from './time/time-section';
import { useAutoLock } from './use-auto-lock';
import type { Status, StatusView } from './use-status';
import { WaitingSection } from './waiting-section';

/** What each child has for itself. */
const rulesSections: ReadonlySet<Section> = new Set([
  'profile',
  'categories',
  'time',
  'addresses',
  'explain',
]);

function sectionOf(hash: string): Section {
  const name = hash.slice(1);
  return sections.find((section) => section === name) ?? 'overview';
}

/** Which section the address names; changes with the links of the menu and the browser's back button. */
function useSection(): Section {
  const [section, setSection] = useState(() => sectionOf(location.hash));
  useEffect(() => {
    const follow = () => setSection(sectionOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return section;
}

function content(section: Section, status: Status, refresh: () => Promise<void>): ComponentChildren {
  switch (section) {
    case 'overview':
      return <OverviewSection status={status} />;
    case 'report':
      return <ReportSection status={status} />;
    case 'requests':
      return <RequestsSection onChanged={refresh} />;
    case 'cases':
      return <CasesSection onChanged={refresh} />;
    case 'codes':
      return <CodesSection />;
    case 'children':
      return <ChildrenSection refresh={refresh} />;
    case 'profile':
      return <ProfileSection />;
    case 'categories':
      return <CategoriesSection />;
    case 'time':
      return <TimeSection />;
    case 'house':
      return <HouseSection />;
    case 'pictures':
      return <PicturesSection />;
    case 'addresses':
      return <AddressesSection />;
    case 'search':
      return <SearchSection />;
    case 'lists':
      return <ListsSection />;
    case 'waiting':
      return <WaitingSection />;
    case 'history':
      return <HistorySection refresh={refresh} />;
    case 'explain':
      return <ExplainSection />;
    case 'health':
      return <HealthSection status={status} refresh={refresh} />;
    case 'contacts':
      return <ContactsSection />;
    case 'people':
      return <PeopleSection />;
    case 'pin':
      return <PinSection />;
    case 'term':
      return <TermSection />;
  }
}

function Menu({ current, status }: { current: Section; status: Status }) {
  return (
    <nav aria-label={t('options.sections')}>
      <ul>
        {sections.map((section) => (
          <li key={section}>
            <a href={`#${section}`} aria-current={section === current ? 'page' : undefined}>
              {t(`section.${section}`)}
              {section === 'requests' && status.pendingRequests > 0 && (
                <span class="badge">{status.pendingRequests}</span>
              )}
              {section === 'cases' && status.openCases > 0 && <span class="badge">{status.openCases}</span>}
              {section === 'health' && status.problems.length > 0 && (
                <span class="badge warn">{status.problems.length}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function afterUndo({ reload, savedText }: SettingsView, refresh: () => Promise<void>) {
  return {
    reload: async () => {
      await Promise.all([reload(), refresh()]);
    },
    text: () => savedText(t('history.undone')),
  };
}

/** The unlocked settings: a menu and one section at a time. */
export function Home({ view, onLock }: { view: StatusView; onLock: () => Promise<void> }) {
  const section = useSection();
  useAutoLock(section);
  const reader = useSettingsReader(view.refresh);
  if (view.status === undefined) return null;
  const lock = async () => {
    await attempt('guard/lock', {});
    await onLock();
  };
  return (
    <div class="home">
      <div class="aside">
        <Menu current={section} status={view.status} />
        <button type="button" class="button small" onClick={() => void lock()}>
          {t('options.lock')}
        </button>
        <a href="/school/index.html">{t('options.school')}</a>
      </div>
      <section class="card section" aria-labelledby="section">
        <h1 id="section">{t(`section.${section}`)}</h1>
        <p class="notice trouble" role="alert">
          {reader.trouble !== '' && explainFailure(reader.trouble)}
        </p>
        {reader.view !== undefined && (
          <SettingsContext.Provider value={reader.view}>
            <AfterUndoContext.Provider value={afterUndo(reader.view, view.refresh)}>
              {rulesSections.has(section) && <RulesOf />}
              {content(section, view.status, view.refresh)}
            </AfterUndoContext.Provider>
          </SettingsContext.Provider>
        )}
      </section>
    </div>
  );
}
