/** A page with the parts of an AI chat as the large ones have them; `#log` holds what reached the machine. */
export const aiChat = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trợ lý</title><style>[contenteditable]{min-height:2em;border:1px solid}</style><main><div id="log"></div>
  <form id="composer"><div id="prompt-textarea" class="ProseMirror" contenteditable="true" role="textbox" aria-multiline="true"><p></p></div>
    <button type="button" id="composer-submit-button" data-testid="send-button" aria-label="Send prompt"><svg width="20" height="20"></svg></button></form>
  <div class="input-area"><div class="rich"><div class="ql-editor" id="rich" contenteditable="true" role="textbox"><p></p></div></div>
    <div class="actions"><button class="send-button" id="rich-send" aria-label="Gửi tin nhắn"><mat-icon>send</mat-icon></button></div></div>
  <div class="box"><textarea id="plain" placeholder="Message"></textarea><div role="button" id="plain-send"><svg width="20" height="20"></svg>↑</div></div></main>
  <script>
    const put = (text) => { if (!text.trim()) return; const line = document.createElement('p'); line.textContent = text.trim(); log.append(line); };
    const wire = (field, button, read, empty) => {
      const sendIt = () => { put(read()); empty(); };
      field.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault(); sendIt();
      });
      button.addEventListener('click', sendIt);
    };
    const field = document.getElementById('prompt-textarea');
    wire(field, document.getElementById('composer-submit-button'), () => field.innerText, () => { field.innerHTML = '<p></p>'; });
    const rich = document.getElementById('rich');
    wire(rich, document.getElementById('rich-send'), () => rich.innerText, () => { rich.innerHTML = '<p></p>'; });
    const plain = document.getElementById('plain');
    wire(plain, document.getElementById('plain-send'), () => plain.value, () => { plain.value = ''; });
  </script></html>`;
