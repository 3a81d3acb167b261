/* Remembers in this browser alone which projects were looked at, and lists the last ones. Nothing is sent. */
(function () {
  'use strict';
  var section = document.getElementById('seen');
  if (!section) { return; }
  var name = 'tonne.seen';
  function read() {
    try {
      var kept = JSON.parse(localStorage.getItem(name) || '[]');
      return Array.isArray(kept) ? kept.filter(function (one) {
        return one && /^[A-Za-z0-9_.-]{1,80}$/.test(one.key) && typeof one.title === 'string';
      }) : [];
    } catch (unreadable) { return []; }
  }
  var here = section.dataset.key;
  var others = read().filter(function (one) { return one.key !== here; }).slice(0, 8);
  var list = section.querySelector('ul');
  others.slice(0, 6).forEach(function (one) {
    var item = document.createElement('li');
    var link = document.createElement('a');
    var title = document.createElement('bdi');
    title.lang = 'en';
    title.textContent = one.title;
    link.href = section.dataset.base + encodeURIComponent(one.key);
    link.appendChild(title);
    item.appendChild(link);
    list.appendChild(item);
  });
  section.hidden = others.length === 0;
  section.querySelector('button').addEventListener('click', function () {
    try { localStorage.removeItem(name); } catch (refused) { /* nothing is kept there */ }
    section.hidden = true;
  });
  if (here) {
    try {
      localStorage.setItem(name, JSON.stringify([{ key: here, title: section.dataset.title }].concat(others).slice(0, 8)));
    } catch (refused) { /* a browser that keeps nothing remembers nothing */ }
  }
}());
