import '../ui/tokens.css';
import '../ui/base.css';
import './document.css';
import { render } from 'preact';
import { attempt } from '../ui/attempt';
import { common as commonEn } from '../ui/texts/en/common';
import { documents as documentsEn } from '../ui/texts/en/documents';
import { here as hereEn } from '../ui/texts/en/here';
import { common as commonVi } from '../ui/texts/vi/common';
import { documents as documentsVi } from '../ui/texts/vi/documents';
import { here as hereVi } from '../ui/texts/vi/here';
import { provideTexts, setLanguage, t } from '../ui/translate';
import { DocumentPage } from './document-page';
import { heldAddress } from './held-address';

async function start(): Promise<void> {
  provideTexts(
    { vi: commonVi, en: commonEn },
    { vi: hereVi, en: hereEn },
    { vi: documentsVi, en: documentsEn },
  );
  const answer = await attempt('document/describe', {});
  const described = answer.ok ? answer.reply : undefined;
  setLanguage(described?.language ?? 'vi');
  document.title = `${t('document.title')} – ${t('brand.name')}`;
  render(
    <DocumentPage url={heldAddress(location.href)} described={described} />,
    document.getElementById('page')!,
  );
}

void start();
