/** `npm run -s pin`: asks for a PIN and prints the `pinHash` for a managed policy. */
import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { hashPinWith, pinSaltBytes } from '../core/guard/pin-hash';
import { isWeakPin } from '../core/guard/pin-strength';
import { Fault, runProgram } from './fault';
import { askSecret } from './pin/ask-secret';

const derive = promisify(pbkdf2);

const help = `npm run -s pin                    hỏi mã PIN, in ra pinHash cho chính sách
                                  asks for a PIN, prints the pinHash for a policy
printf '%s\\n' PIN | npm run -s pin   đọc mã PIN từ dòng đầu / reads the PIN from the first line
`;

await runProgram(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return 0;
  }
  // A PIN on the command line would be seen by every process and stay in the shell's history.
  if (args.length > 0) {
    throw new Fault('Mã PIN được hỏi, không ghi trên dòng lệnh.', 'The PIN is asked for, never an argument.');
  }
  const pin = await askSecret('Mã PIN / PIN: ');
  if (isWeakPin(pin)) {
    throw new Fault(
      'Mã PIN này dễ đoán. Hãy chọn 4–12 chữ số không theo quy luật, hoặc một cụm từ từ 6 ký tự.',
      'This PIN is easily guessed. Take 4 to 12 digits without a pattern, or a passphrase of 6 characters or more.',
    );
  }
  if (process.stdin.isTTY && (await askSecret('Nhập lại / Again: ')) !== pin) {
    throw new Fault('Hai mã PIN không giống nhau.', 'The two PINs differ.');
  }
  const hash = await hashPinWith(
    async (text, salt, iterations) => new Uint8Array(await derive(text, salt, iterations, 32, 'sha256')),
    pin,
    new Uint8Array(randomBytes(pinSaltBytes)),
  );
  process.stdout.write(`${hash}\n`);
  return 0;
});
