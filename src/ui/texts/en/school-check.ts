/** The self-test of a school's computer. */
export const schoolCheck = {
  'school.part.check': 'Check this computer',
  'school-check.lead':
    'Green: good. Red: mend it as the line says. The lock shows what the school’s policy has set.',
  'school-check.locked': 'Set by policy',
  'school-check.summary': '{good} of {all} are good; {look} are for you to look at.',
  'school-check.failed': 'The extension does not answer. Wait a moment, then check again.',
  'school-check.again': 'Check again',
  'school-check.save': 'Save the result',
  'school-check.save.what': 'A file with the states above, without names and sites. One for each computer.',
  'school-check.problems': 'The policy has parts that cannot be used:',
  'school-check.forced': 'Mầm Xanh is installed by force',
  'school-check.policy': 'The school’s policy is here and readable',
  'school-check.profile': 'The pupils’ age is set',
  'school-check.rules': 'All rules are in force',
  'school-check.lists': 'The lists can be read and are fresh',
  'school-check.mirror': 'The school’s server of lists answers',
  'school-check.search': 'Safe search is on',
  'school-check.private': 'Private windows are covered',
  'school-check.extensions': 'No other extension runs',
  'school-check.pin': 'A PIN for teachers is set',
  'school-check.clock': 'The clock is right',
  'school-check.tools': 'Developer tools are closed',
  'school-check.doh': 'No DNS past the school’s',
  'school-check.guest': 'No guest window, no second profile',
  'school-check.fix.forced':
    'Run install.bat (Windows) or install.sh (Linux) of the kit as an administrator, close every window of the browser and open it again.',
  'school-check.fix.policy':
    'Open chrome://policy (Edge: edge://policy, Firefox: about:policies). Nothing there: run the kit again. An error there: make the kit anew.',
  'school-check.fix.profile': 'The kit sets it. Without it anybody with the PIN can choose another age.',
  'school-check.fix.rules': 'Restart the browser. If it stays so, install Mầm Xanh again.',
  'school-check.fix.lists':
    'A list is missing or could not be fetched. Check the network, then look again tomorrow.',
  'school-check.fix.mirror':
    'The policy names no server, or it does not answer, or it has published nothing for two weeks. The bundled lists protect meanwhile.',
  'school-check.fix.search': 'Make the kit anew: it sets safe search and locks it.',
  'school-check.fix.private':
    'Press Ctrl+Shift+N (Firefox: Ctrl+Shift+P). If a private window opens, run the kit again; if none opens, all is well.',
  'school-check.fix.extensions':
    'Remove the others on the browser’s page of extensions, or name their ids in question 9 of the kit and run it again.',
  'school-check.fix.pin':
    'Make the kit anew with a PIN in question 10. Without one nobody opens anything here.',
  'school-check.fix.clock':
    'Set date and time by the Internet in the computer’s settings, as an administrator.',
  'school-check.fix.tools':
    'Press F12. If a panel opens, run the kit again with developer tools off (question 10).',
  'school-check.fix.doh':
    'Open chrome://policy and look for DnsOverHttpsMode: off (Firefox: about:policies, DNSOverHTTPS). Missing: run the kit again.',
  'school-check.fix.guest':
    'Press the picture at the top right of the browser. If it offers a guest or a new profile, run the kit again.',
} as const;
