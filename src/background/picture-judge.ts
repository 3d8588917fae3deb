import { createJudge, type Judge } from '../judge/judge';
import { inPlace, inWorker } from '../judge/lookers';
import { isFirefox } from '../platform/browser';
import { judgeNow } from './book';

let judge: Judge | undefined;

/** The judge of pictures, made when the first picture is asked for. */
export function pictureJudge(): Judge {
  judge ??= createJudge(
    isFirefox ? [inWorker(), inWorker()] : [inPlace],
    () => Date.now(),
    async (url) => (await judgeNow(url)).verdict !== 'block',
  );
  return judge;
}
