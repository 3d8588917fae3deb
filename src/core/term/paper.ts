/**
 * Paper as Decree 30/2020/NĐ-CP, annex I, has it: A4, margins 20–25 mm above and below, 30–35 mm left, 15–20 mm right;
 * Times New Roman; page number in the middle of the head, not on the first page; sizes of each part as named there.
 */
export const paper = `
@page { size: A4; margin: 20mm 18mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", Times, serif; } }
@page :first { @top-center { content: none; } }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 178mm; margin: 0 auto; padding: 10mm; background: #fff; color: #000; font: 14pt/1.4 "Times New Roman", Tinos, "Liberation Serif", Times, serif; overflow-wrap: anywhere; }
.head { display: flex; flex-wrap: wrap; gap: 2mm 4mm; justify-content: space-between; text-align: center; font-size: 12pt; line-height: 1.25; }
.head > div { flex: 1 1 56mm; }
.head > .state { flex: 2 1 92mm; }
.head p { margin: 0; text-indent: 0; text-align: center; }
.rule { width: 40%; margin: 1mm auto 2mm; border: 0; border-top: 1px solid #000; }
.state .rule { width: 56mm; max-width: 80%; }
.strong { font-weight: bold; }
.slanted { font-style: italic; }
h1 { margin: 8mm 0 0; font-size: 14pt; text-align: center; }
.about { margin: 0; text-align: center; font-weight: bold; text-indent: 0; }
.about + .rule { width: 35mm; margin-bottom: 6mm; }
h2 { margin: 5mm 0 2mm; font-size: 14pt; break-after: avoid; }
p { margin: 0 0 2mm; text-align: justify; text-indent: 10mm; }
table { width: 100%; margin: 3mm 0 5mm; border-collapse: collapse; font-size: 13pt; line-height: 1.2; }
caption { margin-bottom: 1mm; font-weight: bold; text-align: left; break-after: avoid; }
th, td { padding: 1mm 2mm; border: 1px solid #000; }
thead th { text-align: center; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tbody th { font-weight: normal; text-align: left; }
td { text-align: right; white-space: nowrap; }
tr.total > * { font-weight: bold; }
.foot { display: flex; flex-wrap: wrap; gap: 6mm; margin-top: 8mm; break-inside: avoid; }
.foot > div { flex: 1 1 60mm; }
.recipients { font-size: 11pt; }
.recipients p, .signature p { margin: 0; text-indent: 0; text-align: left; }
.recipients .title { font: italic bold 12pt "Times New Roman", Times, serif; }
.signature p { text-align: center; font-weight: bold; }
.signature .name { margin-top: 28mm; }
[contenteditable]:focus-visible { outline: 2px solid #1a56b0; outline-offset: 2px; }
@media (max-width: 480px) { body { padding: 4mm; font-size: 12pt; } table { font-size: 11pt; } td { white-space: normal; } th, td { padding: 1mm; } }
@media print { body { max-width: none; padding: 0; } }
`;
