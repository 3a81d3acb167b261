/* Asks the device for a passkey, or to sign with one, and sends what it says. The page says what to do without it. */
(function () {
  'use strict';
  var form = document.getElementById('passkey');
  if (!form || !form.dataset.options || !window.PublicKeyCredential || !navigator.credentials) { return; }
  var go = form.querySelector('[data-go]');
  var failed = form.querySelector('[data-failed]');
  function bytes(text) {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), function (one) { return one.charCodeAt(0); });
  }
  function text(buffer) {
    var all = Array.from(new Uint8Array(buffer), function (one) { return String.fromCharCode(one); }).join('');
    return btoa(all).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
  function asked() {
    var options = JSON.parse(form.dataset.options);
    options.challenge = bytes(options.challenge);
    if (options.user) {
      options.user.id = bytes(options.user.id);
      options.excludeCredentials.forEach(function (one) { one.id = bytes(one.id); });
    }
    return { publicKey: options };
  }
  function answer(credential) {
    var response = {};
    ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].forEach(function (part) {
      if (credential.response[part]) { response[part] = text(credential.response[part]); }
    });
    return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response: response, clientExtensionResults: {} };
  }
  function ask() {
    var options = asked();
    failed.hidden = true;
    go.disabled = true;
    (options.publicKey.user ? navigator.credentials.create(options) : navigator.credentials.get(options)).then(function (credential) {
      form.elements.answer.value = JSON.stringify(answer(credential));
      form.submit();
    }).catch(function () {
      go.disabled = false;
      failed.hidden = false;
    });
  }
  form.querySelector('[data-without]').hidden = true;
  form.querySelector('[data-with]').hidden = false;
  go.addEventListener('click', ask);
  if (form.dataset.now === 'true') { ask(); }
}());
