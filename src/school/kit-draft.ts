import type { KitAnswers, KitBrowser } from '../core/school/kit-answers';

/** What stands in the form of the ten questions; texts as they were typed. */
export interface KitDraft {
  readonly language: KitAnswers['language'];
  readonly schoolName: string;
  readonly level: KitAnswers['level'];
  readonly systems: readonly KitAnswers['systems'][number][];
  readonly browsers: readonly KitBrowser[];
  readonly schoolSites: string;
  readonly source: KitAnswers['source']['kind'];
  readonly chromiumUpdate: string;
  readonly chromiumId: string;
  readonly firefoxPackage: string;
  readonly mirrorUrl: string;
  readonly mirrorKey: string;
  readonly otherExtensions: string;
  readonly hasTools: boolean;
  readonly pin: string;
  readonly pinAgain: string;
}

export function firstDraft(language: KitAnswers['language']): KitDraft {
  return {
    language,
    schoolName: '',
    level: 'primary',
    systems: ['windows'],
    browsers: ['chrome', 'edge', 'coccoc'],
    schoolSites: '',
    source: 'store',
    chromiumUpdate: '',
    chromiumId: '',
    firefoxPackage: '',
    mirrorUrl: '',
    mirrorKey: '',
    otherExtensions: '',
    hasTools: false,
    pin: '',
    pinAgain: '',
  };
}

const words = (text: string) => text.split(/[\s,;]+/).filter((word) => word !== '');

/** The draft as answers, not checked yet (`unusable`). @param pinHash undefined where no PIN was chosen */
export function answersOf(draft: KitDraft, pinHash: string | undefined): unknown {
  const { language, level, systems, browsers, hasTools } = draft;
  const mirror = { url: draft.mirrorUrl.trim(), key: draft.mirrorKey.trim() };
  return {
    language,
    schoolName: draft.schoolName.trim(),
    level,
    systems,
    browsers,
    schoolSites: words(draft.schoolSites).map((site) => site.toLowerCase()),
    source:
      draft.source === 'store'
        ? { kind: 'store' }
        : {
            kind: 'mirror',
            chromiumUpdate: draft.chromiumUpdate.trim(),
            chromiumId: draft.chromiumId.trim(),
            firefoxPackage: draft.firefoxPackage.trim(),
          },
    ...((mirror.url !== '' || mirror.key !== '') && { mirror }),
    otherExtensions: words(draft.otherExtensions),
    developerTools: hasTools ? 'on' : 'off',
    ...(pinHash !== undefined && { pinHash }),
  };
}
