// A photograph as it is sent: at most 2000 pixels, upright as it was taken, and without what the camera wrote into
// it (when, where, with which device). What is no picture, or can not be read here, goes as it is.
const LARGEST = 2000;

const drawn = async (file) => {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LARGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const on = canvas.getContext("2d");
  on.fillStyle = "#fff";
  on.fillRect(0, 0, canvas.width, canvas.height);
  on.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  // A small PNG is a picture of a screen: its letters stay sharp.
  const kind = file.type === "image/png" && scale === 1 ? "image/png" : "image/jpeg";
  const blob = await new Promise((done) => canvas.toBlob(done, kind, 0.85));
  const name = kind === file.type ? file.name : file.name.replace(/\.\w+$/, "") + ".jpg";
  return new File([blob], name, { type: kind, lastModified: file.lastModified });
};

export default async (file) => {
  if (!file.type.startsWith("image/")) return file;
  try {
    return await drawn(file);
  } catch {
    return file;
  }
};
