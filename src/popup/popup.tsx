import { useEffect, useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../ui/attempt';
import { Brand } from '../ui/brand';
import { HelpLine } from '../ui/help-line';
import { Sprout } from '../ui/sprout';
import { TimeLeft } from '../ui/time/time-left';
import { t } from '../ui/translate';

import { Answers } from './answers';
import { PictureMarks } from './picture-marks';
import { WhoIsHere } from './who-is-here';

type Status = ReplyOf<'status/read'>;

/** Problems of a list or a private window are the guardian's; these are about protection itself. */
function isTroubled({ isWhole, problems }: Status): boolean {
  return !isWhole || problems.some(({ id }) => id === 'rules-missing' || id === 'lists-missing');
}

function State({ status }: { status: Status | undefined }) {
  if (status === undefined) return <p class="notice hint">{t('popup.unknown')}</p>;
  return (
    <>
      <p class="state">{t(isTroubled(status) ? 'popup.trouble' : 'popup.on')}</p>
      {status.isSetUp ? (
        <p>{t('popup.profile', { profile: t(`profile.${status.profile}`) })}</p>
      ) : (
        <p>{t('popup.not-set-up')}</p>
      )}
      {status.pendingRequests > 0 && <p>{t('popup.waiting', { count: status.pendingRequests })}</p>}
    </>
  );
}

/** What the toolbar button opens: is it on, for whom, where is help. */
export function Popup({ status: first }: { status: Status | undefined }) {
  const [status, setStatus] = useState(first);
  const refresh = async () => {
    const answer = await attempt('status/read', {});
    if (answer.ok) setStatus(answer.reply);
  };
  const [tab, setTab] = useState<number>();
  useEffect(() => {
    void attempt('cases/here', {}).then((answer) => answer.ok && setTab(answer.reply.tab));
  }, []);
  const isReady = status?.isSetUp !== false;
  return (
    <main>
      <h1>
        <Brand />
      </h1>
      <div class="hero">
        <div class="picture">
          <Sprout pose={status !== undefined && isTroubled(status) ? 'think' : 'help'} />
        </div>
        <div>
          <State status={status} />
        </div>
      </div>
      <TimeLeft />
      <WhoIsHere onSwitched={refresh} />
      <p class="quiet">{t('popup.ask')}</p>
      <Answers />
      <a href="/lesson/index.html" target="_blank" rel="noopener">
        {t('popup.lesson')}
      </a>
      {status?.hasPin === true && <PictureMarks isUnlocked={status.isUnlocked} />}
      {status?.isManaged === true && (
        <a href="/school/index.html#check" target="_blank" rel="noopener">
          {t('popup.check')}
        </a>
      )}
      <a href="/recorded/index.html" target="_blank" rel="noopener">
        {t('recorded.link')}
      </a>
      <a href="/house/index.html" target="_blank" rel="noopener">
        {t('help.rules')}
      </a>
      <HelpLine opensTab aboutTab={tab} />
      <a class="button" href="/options/index.html" target="_blank" rel="noopener">
        {t(isReady ? 'popup.options' : 'popup.set-up')}
      </a>
    </main>
  );
}
