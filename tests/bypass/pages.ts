import { row } from './row';
import type { TechniqueGroup } from './technique';

const waysIn = row('design', 'browser/ways-in.test.ts');
const life = row('design', 'browser/worker-life.test.ts');
const open = row('open');

export const pages: TechniqueGroup = {
  title: 'Pages that lead on, and parts of pages',
  techniques: [
    waysIn('page-redirect', 'a redirect', 'rules see every request', 'behind a redirect 302'),
    waysIn(
      'page-redirect-307',
      'a redirect that keeps the method',
      'rules see every request',
      'behind a redirect 307',
    ),
    waysIn(
      'page-chain',
      'a chain of redirects: the end counts, shorteners too',
      'rules see every request',
      'a chain of redirects',
    ),
    waysIn('page-meta', 'a meta refresh', 'rules see every request', 'a meta refresh'),
    waysIn('page-refresh', 'a Refresh header', 'rules see every request', 'a Refresh header'),
    waysIn(
      'page-script',
      'a script that sets the location',
      'rules see every request',
      'same tab: #location',
    ),
    waysIn('page-form', 'a form', 'rules see every request', 'same tab: #submit'),
    waysIn('page-post', 'a form that is posted', 'rules see every request', 'same tab: #post'),
    waysIn('page-blank', 'a link into a new tab', 'rules see every request', 'new tab: #blank'),
    waysIn('page-noopener', 'a new tab without an opener', 'rules see every request', 'new tab: #noopener'),
    waysIn('page-open', 'a window opened by script', 'rules see every request', 'new tab: #open'),
    waysIn('page-frame', 'a frame', 'rules see every request', 'does not open as frame'),
    waysIn('page-object', 'an object', 'rules see every request', 'does not open as object'),
    waysIn('page-embed', 'an embed', 'rules see every request', 'does not open as embed'),
    life(
      'page-push',
      'a page that changes its address in place',
      'judged when the address changes',
      'an address in the page’s own history is stopped',
    ),
    life(
      'page-cache',
      'pages a site’s own service worker keeps',
      'judged when committed; worker and cache removed',
      'pages that a site serves from its own cache end',
    ),
    life(
      'page-new-name',
      'a site registered this morning, by its name',
      'name score',
      'a host with a gambling name that no list holds is stopped',
    ),
    row('design', 'browser/words.test.ts')(
      'page-webproxy',
      'a web proxy that opened this morning',
      'its page is known by its name, its field for an address and what it promises',
      'a web proxy on a host nobody knows is stopped for what it is',
    ),
    row('design', 'browser/words.test.ts')(
      'page-new-words',
      'a site registered this morning, by what it says',
      'the page is read',
      'a gambling page on a host nobody knows',
    ),
    row('design', 'browser/safe-search.test.ts')(
      'search-unsafe',
      'turning safe search off in the address',
      'rules set it back',
      'is a safe one',
    ),
    row('design', 'browser/safe-search.test.ts')(
      'search-pictures',
      'the search engine’s host of explicit pictures',
      'stopped',
      'shows nothing from the host of explicit pictures',
    ),
    row('design', 'browser/safe-search.test.ts')(
      'search-behind',
      'a search from inside a page',
      'rules see every request',
      'a page asks behind the scenes',
    ),
    row('design', 'browser/child-grants.test.ts')(
      'grant-below',
      'past a warning, then to a worse sub-host',
      'the grant leaves it out',
      'opens nothing that is blocked below it',
    ),
    row('design', 'browser/veil/flash.test.ts')(
      'picture-data',
      'pictures in `data:` addresses',
      'the veil',
      'data: frame',
    ),
    row('design', 'browser/veil/flash.test.ts')(
      'picture-shadow',
      'pictures in closed shadow roots',
      'the veil',
      'closed shadow root',
    ),
    open(
      'page-data',
      'text in `data:` and `blob:` pages, saved pages, files',
      'no rule names them; what they fetch is judged, what is in them is not',
    ),
    open(
      'page-chat-text',
      'an AI chat that retells a page',
      'its kind is warned about by age; what it says is not compared with the page',
    ),
    open(
      'page-hosts',
      'pages on hosts that millions share (github.io, vercel.app)',
      'blocking them all would block school projects; names, words and pictures are judged on each',
    ),
    open(
      'page-ide',
      'web IDEs with a browser in them',
      'blocking them would end programming lessons; `categories` or `blocked` of the policy can',
    ),
    open(
      'page-pdf',
      'a forbidden page sent as a PDF by a friend',
      'no list knows it; covered as a document from 0 to 15',
    ),
  ],
};
