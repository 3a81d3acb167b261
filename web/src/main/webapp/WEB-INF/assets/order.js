/* Follows an order: reads its page again every few seconds and puts in what has changed. Without it there is a link. */
(function () {
  'use strict';
  var live = document.getElementById('live');
  if (!live || live.dataset.live !== 'true') { return; }
  var wait = 2000;
  function again() { if (document.getElementById('live').dataset.live === 'true') { setTimeout(look, wait); } }
  function look() {
    if (document.hidden || document.activeElement && document.activeElement.closest('#live form, #live details') || document.querySelector('#live details[open] form')) { again(); return; }
    fetch(location.pathname, { headers: { Accept: 'text/html' } }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.text();
    }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('live');
      var shown = document.getElementById('live');
      if (fresh && fresh.innerHTML !== shown.innerHTML) { shown.replaceWith(document.importNode(fresh, true)); wait = 2000; }
      else { wait = Math.min(wait * 1.2, 30000); }
      again();
    }).catch(function () { wait = Math.min(wait * 2, 60000); again(); });
  }
  setTimeout(look, wait);
}());
