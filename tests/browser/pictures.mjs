// Pictures as phones make them, and what can be seen in one.

/** A photograph of 3000 × 2000 dots held upright (the camera says: turn it), with the place in it; its top left is red. */
export async function photograph(page, name) {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2000 });
    const on = canvas.getContext('2d');
    on.fillStyle = '#fff';
    on.fillRect(0, 0, 3000, 2000);
    on.fillStyle = '#d00';
    on.fillRect(0, 0, 1500, 1000);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
  });
  const jpeg = Buffer.from(base64, 'base64');
  return { name, mimeType: 'image/jpeg', buffer: Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]) };
}

/** Where the photograph says it was taken. */
export const PLACE = '36.7456N 112.6912E';

/** What a camera writes: a description with the place, and that the picture lies on its side (orientation 6). */
function exif() {
  const where = Buffer.from(`${PLACE}\0`);
  const tiff = Buffer.alloc(38);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  const entry = (at, tag, type, count, value) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, 0x010e, 2, where.length, tiff.length);
  entry(22, 0x0112, 3, 1, 6);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, where]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** How large a picture is, how many of its dots are dark, and what colours its four corners have. */
export const seen = (page, buffer) => page.evaluate(async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const { width, height } = picture;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const on = canvas.getContext('2d');
  on.drawImage(picture, 0, 0);
  const { data } = on.getImageData(0, 0, width, height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] < 100) dark += 1;
  const corner = (x, y) => (data[(y * width + x) * 4 + 1] < 128 ? 'red' : 'white');
  const [right, bottom] = [width - 20, height - 20];
  return { width, height, dark, corners: [corner(20, 20), corner(right, 20), corner(20, bottom), corner(right, bottom)] };
}, buffer.toString('base64'));

/** The files of an application as the service holds them, the newest last. */
export async function filesOf(server, token, id) {
  const { attachments } = await server.api('GET', `/api/v1/applications/${id}`, { token });
  const whole = async (one) => {
    const answer = await fetch(`${server.base}/api/v1/attachments/${one.id}`, { headers: { authorization: `Bearer ${token}` } });
    return { ...one, buffer: Buffer.from(await answer.arrayBuffer()) };
  };
  return Promise.all(attachments.map(whole));
}

/** The bytes of what the browser saves. */
export async function saved(download) {
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
