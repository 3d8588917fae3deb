import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseBody, caseBody, caseKinds, reporters, statusOf } from '../../../src/core/cases/case';
import {
  caseJson,
  caseText,
  type DatedCase,
  mailDraft,
  shortCaseText,
} from '../../../src/core/cases/case-text';
import { caseWords } from '../../../src/core/cases/case-words';
import { openCase, sealCase, textHash, withTrueHash } from '../../../src/core/cases/sealed-case';
import { createJournalKeys, openVaultWith, targetOf } from '../../../src/core/journal/keyring';
import { createPrimitives, fromBase64 } from '../../../src/core/journal/primitives';
import { disguises } from '../journal/bytes-at-rest';

const primitives = createPrimitives(crypto);
const body: CaseBody = {
  by: 'child',
  kind: 'threatened',
  address: 'https://secret.example/chat',
  since: 'today',
  danger: 'one',
  words: 'Bạn ấy doạ đăng ảnh của em',
  profile: '12-15',
  school: 'THCS Ví Dụ',
  evidence: { at: 1_764_000_000_000, excerpt: 'gửi tiền đi', sha256: '0'.repeat(64) },
};
const dated: DatedCase = { id: '6f1b9a52-5d52-4d7e-9c3b-0a6f6d8f1c11', at: 1_764_000_060_000, body };

async function keys() {
  const ring = await createJournalKeys(primitives);
  return { ring, vault: (await openVaultWith(primitives, ring, fromBase64(ring.open!)))! };
}

describe('a sealed case', () => {
  const file = { body, trail: [{ at: 1, kind: 'new' as const, text: '' }] };

  it('opens for the guardian and for no other key, and shows nothing of itself', async () => {
    const [own, other] = [await keys(), await keys()];
    const sealed = await sealCase(primitives, targetOf(own.ring), file);
    expect(await openCase(primitives, own.vault, sealed)).toEqual(file);
    expect(await openCase(primitives, other.vault, sealed)).toBeUndefined();
    const bytes = Buffer.concat([Buffer.from(JSON.stringify(sealed)), Buffer.from(sealed.box, 'base64')]);
    for (const shape of disguises('secret.example')) expect(bytes.includes(shape)).toBe(false);
    const longer = { ...file, body: { ...body, words: `${body.words} thêm nữa` } };
    expect((await sealCase(primitives, targetOf(own.ring), longer)).box.length).toBe(sealed.box.length);
  });

  it('has the hash of its own words, whatever a page says', async () => {
    const { evidence } = await withTrueHash(primitives, body);
    // printf %s 'gửi tiền đi' | sha256sum
    const { createHash } = await import('node:crypto');
    expect(evidence?.sha256).toBe(createHash('sha256').update('gửi tiền đi').digest('hex'));
    expect(evidence?.sha256).toBe(await textHash(primitives, 'gửi tiền đi'));
  });
});

describe('the text of a case', () => {
  it('is the Vietnamese form of offices, with all that was said, and says that no picture is sent', () => {
    const text = caseText(dated, 'vi');
    for (const part of [
      'PHIẾU BÁO TIN',
      'Tổng đài quốc gia bảo vệ trẻ em 111',
      caseWords.vi.kind.threatened,
      body.address,
      body.words,
      'gửi tiền đi',
      '0'.repeat(64),
      'THCS Ví Dụ',
      '12–15 tuổi',
      'không kèm',
      '6f1b9a52',
    ])
      expect(text).toContain(part);
  });

  it('of a page stopped by mistake asks nobody about danger and names no helpline', () => {
    const text = caseText({ ...dated, body: { ...body, kind: 'wrong-stop' } }, 'vi');
    expect(text).toContain('BỊ CHẶN NHẦM');
    expect(text).not.toMatch(/111|nguy hiểm/);
  });

  it('for 111 is short enough to be read aloud, for each kind and role', () => {
    for (const kind of caseKinds) {
      for (const by of reporters) {
        const text = shortCaseText({ ...dated, body: { ...body, kind, by, words: '' } });
        expect(text.split(/\s+/).length).toBeLessThanOrEqual(75);
        expect(text).toContain(by === 'child' ? 'Em muốn' : 'Tôi muốn');
      }
    }
  });

  it('makes a mail draft that mail programs take, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (words) => {
        const draft = mailDraft({ ...dated, body: { ...body, words } }, 'co@truong.example');
        expect(draft.length).toBeLessThanOrEqual(1900);
        expect(draft).toMatch(/^mailto:co@truong\.example\?subject=[^&]+&body=\S+$/);
        expect(() => decodeURIComponent(draft)).not.toThrow();
      }),
    );
  });

  it('as a file can be read back', () => {
    const { format, version, id, case: inner } = JSON.parse(JSON.stringify(caseJson(dated)));
    expect([format, version, id]).toEqual(['mam-xanh-case', 1, dated.id]);
    const { evidence, ...rest } = inner;
    expect(caseBody.parse({ ...rest, evidence: { ...evidence, at: Date.parse(evidence.at) } })).toEqual(body);
  });
});

it('a case stands as its last step says; a note changes nothing', () => {
  const trail = (kinds: readonly ('new' | 'passed' | 'note' | 'closed' | 'reopened')[]) => ({
    trail: kinds.map((kind, at) => ({ at, kind, text: '' })),
  });
  expect(statusOf(trail(['new']))).toBe('new');
  expect(statusOf(trail(['new', 'passed', 'note']))).toBe('passed');
  expect(statusOf(trail(['new', 'passed', 'closed']))).toBe('closed');
  expect(statusOf(trail(['new', 'closed', 'reopened', 'note']))).toBe('new');
});
