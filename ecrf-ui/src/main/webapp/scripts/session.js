/*
 * Warns two minutes before an idle session ends. Requests to the server count as activity, in any
 * tab of this browser; heartbeats do not.
 */
(function (ecrf) {
  'use strict';
  const WARNING = 120;
  const tabs = new BroadcastChannel('ecrf-activity');
  let seconds = 0;
  let texts = {};
  let active = Date.now();
  let box = null;

  function activity(tell) {
    active = Date.now();
    if (box) {
      box.remove();
      box = null;
    }
    if (tell) tabs.postMessage('active');
  }

  function show() {
    box = document.createElement('div');
    box.className = 'ending';
    box.setAttribute('role', 'alertdialog');
    box.setAttribute('aria-live', 'assertive');
    const title = document.createElement('b');
    const text = document.createElement('span');
    text.textContent = texts.text;
    const row = document.createElement('div');
    row.className = 'row';
    const stay = document.createElement('button');
    stay.className = 'btn p';
    stay.textContent = texts.stay;
    stay.onclick = () => document.querySelector('.app').dispatchEvent(new CustomEvent('stay'));
    const leave = document.createElement('a');
    leave.className = 'btn';
    leave.href = '/logout';
    leave.setAttribute('router-ignore', '');
    leave.textContent = texts.leave;
    row.append(stay, leave);
    box.append(title, text, row);
    document.body.append(box);
  }

  function tick() {
    const left = seconds - Math.floor((Date.now() - active) / 1000);
    if (!seconds || left > WARNING || left < 0) return;
    if (!box) show();
    const time = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
    box.firstChild.textContent = texts.title.replace('{t}', time);
  }

  ecrf.session = function (length, words) {
    seconds = length;
    texts = words;
  };

  tabs.onmessage = () => activity(false);
  new PerformanceObserver(function (list) {
    if (list.getEntries().some((x) => x.name.includes('v-r=uidl'))) activity(true);
  }).observe({ type: 'resource', buffered: false });
  setInterval(tick, 1000);
})(window.ecrf);
