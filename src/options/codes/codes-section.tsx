import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { useLoaded } from '../use-loaded';
import { AnswerCode } from './answer-code';
import { PairHere } from './pair-here';
import { PairedChildren } from './paired-children';

/** One-time codes: this browser's child may be answered from far away, or this browser answers others'. */
export function CodesSection() {
  const { value: codes, trouble, reload } = useLoaded(() => attempt('codes/read', {}));
  return (
    <div class="form">
      <p>{t('codes.lead')}</p>
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      {codes !== undefined && (
        <>
          {codes.children.length > 0 && <AnswerCode />}
          <PairHere pairedAt={codes.pairedAt} onChanged={reload} />
          <PairedChildren paired={codes.children} onChanged={reload} />
        </>
      )}
    </div>
  );
}
