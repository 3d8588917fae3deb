import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalText, packageLists } from '../../../src/cli/lists/package-lists';
import { readListFile } from '../../../src/cli/read-lists';

describe('lists of npm packages', () => {
  test('are rewritten so that reading them again gives the same', () => {
    const raw = '[Adblock]\n||b.example^$all\n||a.example/Scam^$all\n@@||c.example^\n##.ad\n||b.example^\n';
    const text = canonicalText(raw, 'phishing');
    expect(text).toBe('@@||c.example^\na.example/scam\nb.example\n');
    expect(canonicalText(`[Adblock]\n${text.replace(/^b/m, '||b').replace(/^a/m, '||a')}`, 'phishing')).toBe(
      text,
    );
  });

  test('hold thousands of phishing and malware names, all readable', async () => {
    const counts = { phishing: 0, malware: 0 };
    for (const file of packageLists()) {
      const { entries, dropped, lines } = await readListFile(file, (entry) => {
        if (entry.kind === 'host') counts[file.category as keyof typeof counts] += 1;
      });
      expect(dropped).toEqual({});
      expect(entries).toBe(lines);
      expect(readFileSync(file.path, 'utf8')).not.toMatch(/##|\$all/);
    }
    expect(counts.phishing).toBeGreaterThan(20_000);
    expect(counts.malware).toBeGreaterThan(12_000);
  });
});
