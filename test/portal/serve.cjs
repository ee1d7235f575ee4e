// Serves what `yarn build` built, on the port that app-config.yaml says.
const { join } = require('path');
const express = require('express');

const PORT = 3000;
const dist = join(__dirname, 'dist');

express()
  .use(express.static(dist))
  // Paths of the app are the app's own to understand.
  .use((_, response) => response.sendFile(join(dist, 'index.html')))
  .listen(PORT);
