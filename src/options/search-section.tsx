import { t } from '../ui/translate';
import { OptionChoice } from './option-choice';
import { WaitingChanges } from './waiting-changes';

/** Safe search, and what of YouTube is shown. */
export function SearchSection() {
  return (
    <div class="form">
      <p>{t('search.lead')}</p>
      <WaitingChanges />
      <OptionChoice of="safeSearch" />
      <OptionChoice of="words" />
      <OptionChoice of="typing" />
      <OptionChoice of="received" />
      <OptionChoice of="blur" />
      <h2>YouTube</h2>
      <OptionChoice of="youtube" />
      <p class="quiet">{t('search.youtube-note')}</p>
      <OptionChoice of="youtubeShorts" />
      <OptionChoice of="youtubeComments" />
      <OptionChoice of="youtubeRecommendations" />
      <OptionChoice of="youtubeAutoplay" />
      <OptionChoice of="youtubeChannels" />
    </div>
  );
}
