// A receipt as a picture to be kept among the photographs: lines of text, the second one large.
const [WIDTH, MARGIN, LINE] = [1080, 72, 62];
const FONT = getComputedStyle(document.body).fontFamily;

/** The lines that a text takes at this width, broken between any two signs, or between words of letters. */
const broken = (on, text) => {
  const lines = [""];
  for (const piece of text.match(/[\w.,:;()'’-]+ ?|./gu) ?? []) {
    if (on.measureText(lines.at(-1) + piece.trimEnd()).width > WIDTH - 2 * MARGIN) lines.push("");
    lines[lines.length - 1] += piece;
  }
  return lines;
};

export default async (name, ...texts) => {
  const canvas = document.createElement("canvas");
  const on = canvas.getContext("2d");
  const font = (at) => (at === 1 ? `700 60px ${FONT}` : `${at === 0 ? 700 : 400} 40px ${FONT}`);
  const rows = texts.flatMap((text, at) => {
    on.font = font(at);
    return broken(on, text).map((line, nth) => ({ line, font: font(at), space: nth ? 0 : 28 }));
  });
  canvas.width = WIDTH;
  canvas.height = 2 * MARGIN + rows.reduce((sum, { space }) => sum + LINE + space, 0);
  on.fillStyle = "#fff";
  on.fillRect(0, 0, canvas.width, canvas.height);
  on.fillStyle = "#1b6e45";
  on.fillRect(0, 0, 16, canvas.height);
  on.fillStyle = "#1b2430";
  let y = MARGIN;
  for (const { line, font, space } of rows) {
    y += LINE + space;
    on.font = font;
    on.fillText(line, MARGIN, y - 20);
  }
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
};
