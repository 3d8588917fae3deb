import '../ui/tokens.css';
import '../ui/base.css';
import './gate.css';
import { attempt } from '../ui/attempt';
import { openInner } from './open-inner';

/** Nobody should read a message that is gone before it is read. */
const quietMs = 300;

const waiting = setTimeout(() => {
  const wait = document.getElementById('wait');
  // Which language the family chose is not known here, so it is said in both.
  if (wait !== null) wait.textContent = 'Đang kiểm tra… · Checking…';
}, quietMs);

void openInner({
  address: location.href,
  resolve: async (url) => {
    const answer = await attempt('gate/resolve', { url });
    return answer.ok ? answer.reply.isOpen : undefined;
  },
  pause: (ms) => new Promise((done) => setTimeout(done, ms)),
  go: (url) => {
    clearTimeout(waiting);
    location.replace(url);
  },
});
