/**
 * Says that the browser is too old. In the JavaScript of 2009, since such a browser cannot read the other scripts, whose
 * last one defines audiodigit.ready.
 */
(function () {
  'use strict';
  var page = window.audiodigit;
  if (page && page.ready && window.DecompressionStream) {
    return;
  }
  var failure = document.getElementById('failure');
  document.getElementById('sentence').textContent = 'The model is not available.';
  failure.textContent =
    'This browser is too old to run the model. Use Chrome 91, Firefox 113, Safari 16.4 or a later version.';
  failure.removeAttribute('hidden');
})();
