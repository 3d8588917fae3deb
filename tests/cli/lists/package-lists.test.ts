import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalText, packageLists } from '../../../src/cli/lists/package-lists';
import { readListFile } from '../../../src/cli/read-lists';

describe('lists of npm packages', () => {
  test('are rewritten to hosts and exceptions in canonical form, each once, without single pages', () => {
    const raw = '[Adblock]\n||B.example^$all\n||a.example/scam^$all\n@@||c.example^\n##.ad\n||b.example^\n';
    expect(canonicalText(raw, 'phishing')).toBe('@@||c.example^\nb.example\n');
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
    expect(counts.malware).toBeGreaterThan(3_000);
  });
});
