import { describe, expect, it } from 'vitest';
import { openAsk, sealAsk } from '../../../src/core/guard/sealed-ask';
import { createJournalKeys, openVaultWith, targetOf } from '../../../src/core/journal/keyring';
import { createPrimitives, fromBase64 } from '../../../src/core/journal/primitives';
import { disguises } from '../journal/bytes-at-rest';

const primitives = createPrimitives(crypto);
const body = {
  hostname: 'secret.example',
  address: 'https://secret.example/x',
  category: 'games' as const,
  reason: 'để làm bài',
};

async function keys() {
  const ring = await createJournalKeys(primitives);
  return { ring, vault: (await openVaultWith(primitives, ring, fromBase64(ring.open!)))! };
}

describe('a sealed question', () => {
  it('opens for the guardian, and for no other key', async () => {
    const [own, other] = [await keys(), await keys()];
    const sealed = await sealAsk(primitives, targetOf(own.ring), body);
    expect(await openAsk(primitives, own.vault, sealed)).toEqual(body);
    expect(await openAsk(primitives, other.vault, sealed)).toBeUndefined();
  });

  it('shows neither site nor words, and does not tell by its length which site it is about', async () => {
    const { ring } = await keys();
    const sealed = await sealAsk(primitives, targetOf(ring), body);
    const bytes = Buffer.concat([Buffer.from(JSON.stringify(sealed)), Buffer.from(sealed.box, 'base64')]);
    for (const shape of disguises('secret.example')) expect(bytes.includes(shape)).toBe(false);
    const longer = await sealAsk(primitives, targetOf(ring), { ...body, hostname: 'much-longer.example' });
    expect(longer.box.length).toBe(sealed.box.length);
  });

  it('that was damaged is none', async () => {
    const { ring, vault } = await keys();
    const sealed = await sealAsk(primitives, targetOf(ring), body);
    const junk = ['', '!', 'AAAA', sealed.box.slice(4), Buffer.alloc(65, 4).toString('base64')];
    for (const text of junk) {
      expect(await openAsk(primitives, vault, { ...sealed, box: text })).toBeUndefined();
      expect(await openAsk(primitives, vault, { ...sealed, ephemeral: text })).toBeUndefined();
    }
  });
});
