import { profileOfLevel } from './extension-policy';
import type { KitAnswers, KitBrowser } from './kit-answers';

const policyPages: Readonly<Record<KitBrowser, string>> = {
  chrome: 'chrome://policy',
  edge: 'edge://policy',
  coccoc: 'coccoc://policy',
  chromium: 'chrome://policy',
  firefox: 'about:policies',
};

/** What to do with the kit, for a teacher who is no administrator. */
export function kitReadme(answers: KitAnswers): string {
  const pages = [...new Set(answers.browsers.map((browser) => policyPages[browser]))].join(', ');
  const sections = answers.language === 'vi' ? vietnamese(answers, pages) : english(answers, pages);
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

const has = (answers: KitAnswers, system: KitAnswers['systems'][number]) => answers.systems.includes(system);

function vietnamese(answers: KitAnswers, pages: string): string[] {
  return [
    `MẦM XANH CHO PHÒNG MÁY – ${answers.schoolName}
Hồ sơ lứa tuổi: ${profileOfLevel[answers.level]}`,
    has(answers, 'windows')
      ? `WINDOWS
1. Chép thư mục windows vào USB hoặc ổ chung của trường.
2. Trên mỗi máy, đăng nhập bằng tài khoản quản trị, bấm đúp install.bat, chọn Có (Yes).
3. Đóng hết cửa sổ trình duyệt rồi mở lại.
Nhiều máy cùng lúc: LGPO.exe /t lgpo.txt (công cụ của Microsoft), hoặc đưa các giá trị vào Group Policy của miền.
Lưu ý: trên máy không thuộc miền (domain), Chrome và Edge chỉ tự cài tiện ích từ kho của chúng, không từ máy chủ của trường.
Học sinh phải dùng tài khoản thường, không phải tài khoản quản trị: ai là quản trị thì gỡ được mọi thứ.`
      : '',
    has(answers, 'linux')
      ? `LINUX
1. Chép thư mục linux vào máy.
2. sudo sh install.sh
3. Đóng hết cửa sổ trình duyệt rồi mở lại.`
      : '',
    has(answers, 'chromeos')
      ? `CHROMEOS (Google Admin)
Thiết bị → Chrome → Ứng dụng và tiện ích → Người dùng và trình duyệt → thêm Mầm Xanh → Bắt buộc cài đặt.
Dán nội dung chromeos/extension-policy.json vào ô "Chính sách cho tiện ích". Tắt chế độ ẩn danh và chế độ khách ở phần Cài đặt.`
      : '',
    `KIỂM TRA (mỗi máy một phút)
- Mở ${pages}: thấy các chính sách, không dòng nào báo lỗi.
- Bấm biểu tượng mầm cây trên trình duyệt → Kiểm tra máy này: dòng nào không xanh có lời chỉ cách sửa.
- Ctrl+Shift+N không mở được cửa sổ ẩn danh.
- Thử vào một trang cờ bạc bất kỳ trong danh sách: thấy trang của Mầm Xanh và số 111.`,
    `KHÔNG ĐƯỢC BẢO VỆ
Ứng dụng ngoài trình duyệt; trình duyệt khác mà học sinh mang theo (hãy chỉ cho chạy phần mềm đã duyệt); trình duyệt được mở với tham số --disable-extensions (khóa bằng quyền của hệ điều hành).`,
  ];
}

function english(answers: KitAnswers, pages: string): string[] {
  return [
    `MẦM XANH FOR A COMPUTER ROOM – ${answers.schoolName}
Age profile: ${profileOfLevel[answers.level]}`,
    has(answers, 'windows')
      ? `WINDOWS
1. Copy the folder windows to a USB stick or the school's share.
2. On each computer, as an administrator, double-click install.bat and choose Yes.
3. Close every browser window and open the browser again.
Many computers at once: LGPO.exe /t lgpo.txt (a tool of Microsoft's), or enter the values in the domain's Group Policy.
Note: on computers outside a domain, Chrome and Edge install by force only from their stores, not from a school's server.
Pupils must use ordinary accounts: an administrator can remove anything.`
      : '',
    has(answers, 'linux')
      ? `LINUX
1. Copy the folder linux to the computer.
2. sudo sh install.sh
3. Close every browser window and open the browser again.`
      : '',
    has(answers, 'chromeos')
      ? `CHROMEOS (Google Admin)
Devices → Chrome → Apps & extensions → Users & browsers → add Mầm Xanh → Force install.
Paste chromeos/extension-policy.json into "Policy for extensions". Turn off incognito mode and guest mode in Settings.`
      : '',
    `CHECK (a minute a computer)
- Open ${pages}: the policies are there, none with an error.
- Press the sprout in the toolbar → Check this computer: what is not green says how to mend it.
- Ctrl+Shift+N opens no private window.
- Try any gambling site of the lists: Mầm Xanh's page appears, with 111.`,
    `NOT PROTECTED
Apps outside the browser; other browsers that pupils bring along (let only approved programs run); a browser started with --disable-extensions (lock that with the operating system's rights).`,
  ];
}
