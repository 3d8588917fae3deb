import {
  type Agreement,
  type AgreementText,
  currentAgreement,
  type HouseBook,
  houseBookAfterTampering,
  parseHouseBook,
  withAgreement,
} from '../core/house/house-rules';
import type { Handlers } from '../messages/serve';
import { browserPlaces, type SealPlaces } from '../platform/seal-places';
import { readConfiguration } from './configuration';
import { record } from './journal';
import { createSealedRecord, type SealedRecord } from './sealed-record';
import { noteTampering } from './tamper-notes';

/** What was agreed on and signed; every change is a numbered write. */
export function createHouseRecord(places: SealPlaces): SealedRecord<HouseBook> {
  return createSealedRecord<HouseBook>(
    {
      name: 'house-rules',
      parse: parseHouseBook,
      toStored: (book) => book,
      afterTampering: houseBookAfterTampering,
      onTampering: (state, version) => noteTampering('house-rules', state, version),
    },
    places,
  );
}

const houseRecord = createHouseRecord(browserPlaces);

const copyOf = (agreement: Agreement): Agreement => ({ ...agreement, rules: [...agreement.rules] });

async function sign(text: AgreementText): Promise<void> {
  await houseRecord.write((book) => withAgreement(book, text, Date.now()));
  void record('settings-changed', { detail: 'house-rules' });
}

export const houseRoutes: Pick<Handlers, 'house/read' | 'house/all' | 'house/sign'> = {
  'house/read': async () => {
    const { profile, language, schoolName, child, classCode } = await readConfiguration();
    const { value: book } = await houseRecord.read();
    // What was signed before there were several children holds for each of them.
    const home = currentAgreement(book, 'home', child) ?? currentAgreement(book, 'home', '');
    const inClass = currentAgreement(book, 'class', '');
    return {
      profile,
      language,
      school: schoolName,
      ...(classCode && { classCode: { ...classCode, rules: [...classCode.rules] } }),
      agreements: [home, inClass].filter((each) => each !== undefined).map(copyOf),
    };
  },
  'house/all': async () => [...(await houseRecord.read()).value.agreements].map(copyOf).reverse(),
  'house/sign': async (text) => {
    const { children } = await readConfiguration();
    const isKnown = text.child === '' || children.some(({ id }) => id === text.child);
    if (!isKnown) return { ok: false, reason: 'not-found' };
    await sign(text);
    return { ok: true };
  },
};
