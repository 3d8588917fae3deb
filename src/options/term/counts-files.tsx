import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type MachineCounts, readCounts } from '../../core/counts/counts-file';
import { t } from '../../ui/translate';
import { countText } from '../when-text';

export interface PickedFile {
  readonly name: string;
  readonly machines: readonly MachineCounts[];
}

const largestFile = 200 * 1024 * 1024;

interface CountsFilesProps {
  readonly files: readonly PickedFile[];
  /** Everything merged, this computer too. */
  readonly machines: readonly MachineCounts[];
  readonly onChange: (files: readonly PickedFile[]) => void;
  readonly children: ComponentChildren;
}

async function readFile(file: File): Promise<PickedFile | string> {
  const { name } = file;
  if (file.size > largestFile) return t('term.bad.too-large', { name });
  const read = readCounts(await file.text());
  return read.ok ? { name, machines: read.machines } : t(`term.bad.${read.fault}`, { name });
}

/** Takes files of counts, dropped or chosen; those that cannot be read are named, the others are kept. */
export function CountsFiles({ files, machines, onChange, children }: CountsFilesProps) {
  const [bad, setBad] = useState<readonly string[]>([]);
  const [isOver, setOver] = useState(false);
  const take = async (picked: Iterable<File>) => {
    const read = await Promise.all([...picked].map(readFile));
    setBad(read.filter((each) => typeof each === 'string'));
    onChange([...files, ...read.filter((each) => typeof each !== 'string')]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer?.files ?? []);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const schools = new Set(machines.map(({ district, school }) => JSON.stringify([district, school])));
  const counts = { files: files.length, machines: machines.length, schools: schools.size };
  const { files: inFiles, machines: inMachines, schools: inSchools } = counts;
  return (
    <section
      class={isOver ? 'form drop-zone over' : 'form drop-zone'}
      aria-labelledby="counts-files"
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="counts-files">{t('term.merge')}</h2>
      <p>{t('term.drop')}</p>
      <div class="field">
        <label for="counts-file">{t('term.files')}</label>
        <input
          id="counts-file"
          type="file"
          accept=".json,application/json"
          multiple
          onChange={(event) => {
            const input = event.currentTarget;
            // The same files can be chosen again after they were put right.
            void take(input.files ?? []).then(() => {
              input.value = '';
            });
          }}
        />
      </div>
      {children}
      <p role="status">
        {inFiles > 0 &&
          t('term.merged', {
            files: countText(inFiles),
            machines: countText(inMachines),
            schools: countText(inSchools),
          })}
      </p>
      <p class="notice trouble lines" role="alert">
        {bad.join('\n')}
      </p>
      {inFiles > 0 && (
        <div class="row">
          <button type="button" class="button small" onClick={() => onChange([])}>
            {t('term.clear')}
          </button>
        </div>
      )}
    </section>
  );
}
