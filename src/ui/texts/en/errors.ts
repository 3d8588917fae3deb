export const errors = {
  'error.other': 'That did not work. Try again in a moment.',
  'error.locked-out': 'Too many wrong PINs. You can try again in {wait}.',
  'wait.seconds': '{count} s',
  'wait.minutes': '{count} min',
  'error.wrong-pin': 'That PIN is not right. Check it and try again.',
  'error.weak-pin':
    'This PIN is easily guessed. Take at least 4 characters; no row like 1234, no year, no repetition.',
  'error.pin-exists': 'There is a PIN already. To change it, enter the present one too.',
  'error.pins-differ': 'The two PINs are not the same. Type the second one again.',
  'error.locked':
    'For safety the session has ended. Enter the PIN, then try again; what you typed is still here.',
  'error.forbidden':
    'This may only be done from the extension’s own page. Open the settings again from the toolbar.',
  'error.managed': 'Your school or administrator has fixed this. Ask them to change it.',
  'error.unreadable':
    'This is not an address that can be read. Write a site such as vi-du.vn or vi-du.vn/games.',
  'error.public-suffix': 'This ending (such as com.vn) belongs to thousands of sites. Name one site.',
  'error.too-many': 'That is more than fits. Remove some entries first.',
  'error.too-large': 'This file is too large (30 MB at most). Choose a smaller list.',
  'error.cases-full': 'The register is full of reports that are not closed. Close old ones first.',
  'error.not-found': 'It is no longer there. Load the page again to see how things stand.',
  'error.not-now': 'This is not possible at the moment. Load the page again and retry.',
  'error.storage-full':
    'The browser’s storage is full. Remove some lists or free space on this computer, then retry.',
  'error.network': 'The address could not be reached. Check the connection and the address, then retry.',
  'error.malformed': 'Something in this form cannot be used. Check the fields and retry.',
  'error.unanswered':
    'The extension does not answer. Wait a moment and retry; if it stays so, restart the browser.',
  'error.not-first': 'Only the first guardian can do this. Ask them to.',
  'error.same-pin': 'This PIN cannot be used for a second person. Choose another one.',
  'error.current-child': 'This child’s rules hold now. Choose another child first, then remove this one.',
  'error.no-child': 'Nobody is chosen. Choose first, under “Children”, whose rules these are.',
  'error.pin-needed': 'These rules are laxer than the present ones. A guardian’s PIN is needed.',
  'error.bad-name': 'Enter a name of 1 to 40 characters.',
  'error.no-recovery':
    'No recovery words were made, or they were used already. Another guardian’s PIN still opens this page.',
  'error.unknown-words': 'Eight words are needed, exactly as they were shown. Check that none is missing.',
  'error.unknown-words-named': 'These are not recovery words: {words}. Check how they are spelt.',
  'error.private-window': 'This cannot be done in a private window. Open an ordinary one.',
  'error.seal-broken':
    'The seal of the settings cannot be read, so nothing was changed. Restart the browser and try again.',
  'error.journal-locked': 'The history is not open with this PIN. Enter the PIN that was used before.',
  'problem.policy':
    'A value of the school’s policy cannot be used, so the strictest one applies. Tell the administrator.',
  'problem.settings-damaged': 'A setting was damaged and is back at its default. Check it and save it again.',
  'problem.rules-missing':
    'Not all rules are in force yet. Restart the browser; if it stays so, reinstall Mầm Xanh.',
  'problem.lists-missing': 'The bundled lists could not be read. Reinstall Mầm Xanh.',
  'problem.private-windows':
    'Private windows are not protected. On the browser’s extensions page, allow Mầm Xanh in private windows.',
  'problem.list-failing':
    'A list could not be updated; its last good copy stays in force. Check its address.',
  'problem.mirror-failing':
    'The school’s server of lists could not be followed; the last good copy stays in force. Tell whoever runs it.',
  'problem.mirror-stale':
    'The school’s server of lists has had nothing new for more than two weeks. Tell whoever runs it.',
  'problem.counts-failing':
    'The anonymous counts do not get to the server that the policy names; none is lost, Mầm Xanh tries again. Please tell who runs the server.',
  'problem.way-round':
    'Another extension can lead past the filter (VPN, proxy). Talk about it, then remove it on the browser’s extensions page.',
  'problem.address-refused':
    'An address in the allowed or blocked list cannot be used. Correct or remove it.',
  'problem.other': 'Something needs your attention.',
  'lists.error.network':
    'The address of the list could not be reached. It is tried again later; what was there before stays in force.',
  'lists.error.timeout':
    'The list took too long to arrive. It is tried again later; what was there before stays in force.',
  'lists.error.gone': 'There is no list at this address any more. Check the address, or remove the list.',
  'lists.error.server':
    'The server of the list did not answer properly. It is tried again later; what was there before stays in force.',
  'lists.error.too-big': 'The list is too large for this computer. Choose a smaller one.',
  'lists.error.no-names':
    'No site could be read from it. Check that the address leads to a list, not to a page.',
  'lists.error.shrunk': 'The list lost most of its sites at once, so the earlier copy stays in force.',
  'lists.error.key': 'The content is not what was agreed on, so it is not used. Tell whoever runs the list.',
  'lists.error.unsigned':
    'The list does not carry the school’s signature, so it is not used. Tell the administrator.',
  'lists.error.older': 'The server offers an older copy than the one in force, so it is refused.',
  'lists.error.broken': 'The list could not be read. What was there before stays in force; try again later.',
} as const;
