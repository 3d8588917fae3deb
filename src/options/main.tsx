import '../ui/tokens.css';
import '../ui/base.css';
import './options.css';
import './sections.css';
import './report.css';
import './people.css';
import '../ui/checks.css';
import './matrix/matrix.css';
import './overview/overview.css';
import './setup/setup.css';
import './term/term.css';
import { render } from 'preact';
import { en } from '../ui/texts/en';
import { vi } from '../ui/texts/vi';
import { provideTexts } from '../ui/translate';
import { App } from './app';

provideTexts({ vi, en });
render(<App />, document.getElementById('page')!);
