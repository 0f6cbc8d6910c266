// A signature on a canvas: drawn with a finger, a pen or a mouse, or written from a typed name; then a PNG.
const INK = "#1b2430";
// As many dots as fit a document, however large the screen is.
const [WIDTH, HEIGHT] = [1000, 400];

const paper = (canvas) => {
  const on = canvas.getContext("2d");
  on.fillStyle = "#fff";
  on.fillRect(0, 0, WIDTH, HEIGHT);
  return Object.assign(on, { fillStyle: INK, strokeStyle: INK, lineWidth: 8, lineCap: "round", lineJoin: "round" });
};

const begin = (canvas) => {
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const on = paper(canvas);
  let from;
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * WIDTH / box.width, (event.clientY - box.top) * HEIGHT / box.height];
  };
  const draw = (event) => {
    on.beginPath();
    on.moveTo(...from);
    on.lineTo(...(from = at(event)));
    on.stroke();
  };
  canvas.onpointerdown = (event) => {
    canvas.setPointerCapture(event.pointerId);
    from = at(event);
    draw(event);
    event.preventDefault();
  };
  canvas.onpointermove = (event) => from && draw(event);
  canvas.onpointerup = canvas.onpointercancel = () => {
    from = undefined;
  };
};

const write = (canvas, name) => {
  const on = paper(canvas);
  const letters = [...name];
  on.font = `${Math.min(220, (WIDTH - 80) / Math.max(2, letters.length))}px KaiTi, STKaiti, serif`;
  Object.assign(on, { textAlign: "center", textBaseline: "middle" });
  on.fillText(name, WIDTH / 2, HEIGHT / 2, WIDTH - 80);
};

const file = async (canvas, name) =>
  new File([await new Promise((done) => canvas.toBlob(done, "image/png"))], name, { type: "image/png" });

export default async (what, canvas, given) => ({ begin, clear: paper, write, file })[what](canvas, given);
