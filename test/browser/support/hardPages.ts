/** A page of nothing but noise, which no encoder makes small. */
export const noise = `<!doctype html><html lang="en"><title>Noise</title><body style="margin:0">
  <canvas width="1280" height="800" style="display:block"></canvas><script>
  const context = document.querySelector('canvas').getContext('2d');
  const image = context.createImageData(1280, 800);
  let seed = 1;
  for (let at = 0; at < image.data.length; at++) {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    image.data[at] = at % 4 === 3 ? 255 : seed & 255;
  }
  context.putImageData(image, 0, 0);</script></body></html>`;

/** A PDF of one empty page. */
export const paper = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/MediaBox[0 0 300 300]/Parent 2 0 R>>endobj
trailer<</Root 1 0 R>>`;
