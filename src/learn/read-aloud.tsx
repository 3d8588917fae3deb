import { useEffect, useState } from 'preact/hooks';
import { language, t } from '../ui/translate';

/** A voice on this device that speaks the page's language; the text must not go to a voice in the network. */
function voiceHere(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined;
  return speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.startsWith(language()));
}

/** Reads `text` aloud; not there where this device has no voice for the language. */
export function ReadAloud({ text }: { text: string }) {
  const [voice, setVoice] = useState(voiceHere);
  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return;
    const look = () => setVoice(voiceHere());
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [text]);
  if (voice === undefined) return null;
  const read = () => {
    const speech = new SpeechSynthesisUtterance(text);
    speech.voice = voice;
    speech.lang = voice.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
  };
  return (
    <button type="button" class="button" onClick={read}>
      {t('learn.read')}
    </button>
  );
}
