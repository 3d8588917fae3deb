export const checks = {
  'check.title': 'What protection rests on',
  'check.rules': 'All rules are in force',
  'check.lists': 'The lists can be read',
  'check.fresh': 'Fetched lists are fresh',
  'check.private': 'Private windows are covered',
  'check.removal': 'The extension cannot be removed',
  'check.tools': 'Developer tools are closed',
  'check.profiles': 'No other browser profile is open',
  'check.state.good': 'Good',
  'check.state.attention': 'Can be better',
  'check.state.bad': 'Needs you',
  'check.state.unknown': 'Look yourself',
  'check.fix.rules': 'Restart the browser. If it stays so, install Mầm Xanh again.',
  'check.fix.lists': 'Install Mầm Xanh again: its own lists are damaged.',
  'check.fix.fresh': 'A list is older than two weeks or could not be fetched. Open “Lists” and update all.',
  'check.fix.private.chrome':
    'Type chrome://extensions in the address bar, open “Details” of Mầm Xanh, switch on “Allow in Incognito”, then come back here.',
  'check.fix.private.edge':
    'Type edge://extensions in the address bar, open “Details” of Mầm Xanh, tick “Allow in InPrivate”, then come back here.',
  'check.fix.private.coccoc':
    'Type coccoc://extensions in the address bar, open “Details” of Mầm Xanh, switch on “Allow in Incognito”, then come back here.',
  'check.fix.private.chromium':
    'Type chrome://extensions in the address bar, open “Details” of Mầm Xanh, switch on “Allow in Incognito”, then come back here.',
  'check.fix.private.firefox':
    'Type about:addons in the address bar, open Mầm Xanh, choose “Allow” beside “Run in Private Windows”, then come back here.',
  'check.fix.removal':
    'Whoever sits at this computer can remove the extension. Only an administrator’s policy keeps it in place; the manual says how.',
  'check.fix.tools':
    'No extension can see this. Press F12 on this page: if a panel opens, a clever child can use it too. An administrator’s policy closes it.',
  'check.fix.profiles':
    'No extension sees other profiles. Look at the picture at the top right of the browser: each profile needs Mầm Xanh of its own, or a policy that allows one only.',
  'check.export': 'Save a diagnosis',
  'check.export.what': 'A file for who helps you: versions and the states above; no names, no sites.',
} as const;
