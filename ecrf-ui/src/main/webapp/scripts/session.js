/*
 * Warns two minutes before an idle session ends. Requests to the server count as activity, in any
 * tab of this browser; heartbeats do not. When it has ended, the page goes to the login, so that
 * nothing stays on the screen of a shared computer; unless something on it is not saved: then it
 * stays, says so, and waits until the person has copied it.
 */
(function (ecrf) {
  'use strict';
  const WARNING = 120;
  const tabs = new BroadcastChannel('ecrf-activity');
  let seconds = 0;
  let texts = {};
  let active = Date.now();
  let box = null;
  let over = false;

  function activity(tell) {
    active = Date.now();
    if (box && !over) {
      box.remove();
      box = null;
    }
    if (tell) tabs.postMessage('active');
  }

  function show(says, ...choices) {
    if (box) box.remove();
    box = document.createElement('div');
    box.className = 'ending';
    box.setAttribute('role', 'alertdialog');
    box.setAttribute('aria-live', 'assertive');
    const title = document.createElement('b');
    const text = document.createElement('span');
    text.textContent = says;
    const row = document.createElement('div');
    row.className = 'row';
    row.append(...choices);
    box.append(title, text, row);
    document.body.append(box);
  }

  function link(href, text) {
    const a = document.createElement('a');
    a.className = 'btn';
    a.href = href;
    a.setAttribute('router-ignore', '');
    a.textContent = text;
    return a;
  }

  function warn() {
    const stay = document.createElement('button');
    stay.className = 'btn p';
    stay.textContent = texts.stay;
    stay.onclick = () => document.querySelector('.app').dispatchEvent(new CustomEvent('stay'));
    show(texts.text, stay, link('/logout', texts.leave));
  }

  function tick() {
    const left = seconds - Math.floor((Date.now() - active) / 1000);
    if (over || !seconds || left > WARNING || left < 0) return;
    if (!box) warn();
    const time = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
    box.firstChild.textContent = texts.title.replace('{t}', time);
  }

  ecrf.session = function (length, words) {
    seconds = length;
    texts = words;
  };

  /* how: in the words of the server; what is not saved keeps the page */
  ecrf.ended = function (how) {
    if (over) return;
    over = true;
    const here = location.pathname + location.search;
    const unsaved = ecrf.over();
    if (!unsaved) {
      const there = new URLSearchParams({ how: how, back: here, lang: document.documentElement.lang });
      location.replace('/open/ended?' + there);
      return;
    }
    const again = link('/back' + here.replace('?', '/-/'), texts.again);
    again.id = 'sign-in-again';
    show(texts.endedText.replace('{n}', unsaved), again);
    box.id = 'session-ended';
    box.firstChild.textContent = texts.ended;
  };

  /* the server does not know this page any more, and Flow says so in a box of its own */
  new MutationObserver(function () {
    const flow = document.querySelector('.v-system-error');
    if (flow && texts.ended && flow.textContent.includes(texts.ended)) {
      flow.remove();
      ecrf.ended(Date.now() - active >= seconds * 1000 ? 'idle' : 'expired');
    }
  }).observe(document.documentElement, { childList: true, subtree: true });

  tabs.onmessage = () => activity(false);
  new PerformanceObserver(function (list) {
    if (list.getEntries().some((x) => x.name.includes('v-r=uidl'))) activity(true);
  }).observe({ type: 'resource', buffered: false });
  setInterval(tick, 1000);
})(window.ecrf);
