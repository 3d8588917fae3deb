import { useMemo, useState } from 'preact/hooks';
import { type MachineCounts, mergeMachines } from '../../core/counts/counts-file';
import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { useLoaded } from '../use-loaded';
import { CountsFiles, type PickedFile } from './counts-files';
import { TermReportForm } from './term-report-form';
import { ThisComputer } from './this-computer';

/** The report of many computers: what this one has counted, files of others, and the document made of them. */
export function TermSection() {
  const { value, trouble } = useLoaded(() => attempt('counts/read', {}));
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [isWithThis, setWithThis] = useState(true);
  const own = value?.machine;
  const machines = useMemo((): readonly MachineCounts[] => {
    const ours = own !== undefined && isWithThis && own.months.length > 0 ? [[own]] : [];
    return mergeMachines([...ours, ...files.map((file) => file.machines)]);
  }, [own, isWithThis, files]);
  return (
    <div class="form">
      <p>{t('term.lead')}</p>
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      {value !== undefined && <ThisComputer counted={value} />}
      <CountsFiles files={files} machines={machines} onChange={setFiles}>
        <label class="option">
          <input
            type="checkbox"
            checked={isWithThis}
            onChange={(event) => setWithThis(event.currentTarget.checked)}
          />
          <span class="option-label">{t('term.with-this')}</span>
        </label>
      </CountsFiles>
      {machines.length === 0 ? (
        value !== undefined && <p class="notice hint">{t('term.none')}</p>
      ) : (
        <TermReportForm machines={machines} />
      )}
    </div>
  );
}
