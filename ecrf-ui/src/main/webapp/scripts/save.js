/*
 * What stands beside each item: Not saved yet while it is typed, Saving when it is left, Saved only
 * when the server has committed, Not saved when nothing came back. A long text is also sent in each
 * pause of typing. Plain script, no storage: nothing that was typed stays in the browser.
 */
window.ecrf = window.ecrf || {};
(function (ecrf) {
  'use strict';
  const ICONS = {
    empty: 'due',
    typing: 'due',
    saving: 'spin',
    saved: 'tick',
    failed: 'stop',
    conflict: 'warn',
    asking: 'warn',
    partial: 'due',
    auto: 'fx',
    redacted: 'due',
  };
  const UNSAVED = ['typing', 'failed', 'conflict', 'asking', 'partial'].map((s) => '.it[data-s=' + s + ']').join();
  const TONES = { saved: 'fg ok', saving: 'spin', failed: 'fg bad', conflict: 'fg warn', asking: 'fg warn' };
  const LATE = 8000;
  const PAUSE = 2000;
  let form = null;
  let words = {};
  let language = 'en';
  let last = '';
  let lost = false;
  let slow = false;
  let over = false;
  let saidAt = 0;
  let sayTimer = 0;
  /* rows whose change has not been answered, with the number of changes under way */
  const pending = new Map();
  /* texts outside of the form that were begun and not sent: an answer to a query */
  const drafts = new Set();

  function svg(name, classes) {
    return '<svg class="i ' + (classes || '') + '" aria-hidden="true"><use href="#i-' + name + '"/></svg>';
  }

  function escaped(text) {
    const element = document.createElement('i');
    element.textContent = text;
    return element.innerHTML;
  }

  function paint(row, state) {
    row.dataset.s = state;
    const mark = row.querySelector('.sv');
    if (mark) {
      mark.innerHTML =
        svg(ICONS[state], 's ' + (TONES[state] || '')) +
        '<span class="svw' +
        (state === 'failed' ? ' fg bad' : '') +
        '">' +
        escaped(words[state] || state) +
        '</span>';
    }
  }

  /* what the controls of a row hold now: a change event that changes nothing gets no answer */
  function held(row) {
    return Array.from(row.querySelectorAll('.ct input, .ct textarea, .ct vaadin-select'))
      .map((x) => (/^(radio|checkbox)$/.test(x.type) ? x.checked : x.value))
      .join('|');
  }

  /* The server answers each change with the state that came of it. */
  ecrf.state = function (row, state, time) {
    const left = (pending.get(row) || 1) - 1;
    row._sending = false;
    row._told = state;
    if (left > 0) {
      pending.set(row, left);
    } else {
      pending.delete(row);
      /* what was typed while the answer was under way is not in it */
      const further = state === 'saved' && row._further;
      row._before = state;
      row._held = state === 'saved' ? (further ? row._sent : held(row)) : undefined;
      row._base = row._held;
      paint(row, further ? 'typing' : state);
    }
    if (time) last = time;
    bar();
  };

  function bar() {
    const element = document.getElementById('savebar');
    if (!element || !words.n) return;
    const count = pending.size;
    const failed = form ? form.querySelectorAll(UNSAVED).length : 0;
    let text;
    if ((lost || slow) && count) text = words.lost.replace('{n}', count);
    else if (count) text = words.n[new Intl.PluralRules(language).select(count)].replace('{n}', count);
    else if (lost) text = words.offline;
    else if (failed) text = words.unsaved.replace('{n}', failed);
    else text = last ? words.all.replace('{t}', last) : words.none;
    const quiet = last ? svg('tick', 'fg ok') : '';
    const icon = lost || slow || failed ? svg('stop', 'fg bad') : count ? svg('spin', 'spin') : quiet;
    element.innerHTML = icon + '<span>' + escaped(text) + '</span>';
    announce(text);
  }

  /* at most one announcement in 5 s, always the newest text */
  function announce(text) {
    clearTimeout(sayTimer);
    sayTimer = setTimeout(
      function () {
        const live = document.getElementById('savelive');
        if (live && live.textContent !== text) {
          live.textContent = text;
          saidAt = Date.now();
        }
      },
      Math.max(300, 5000 - (Date.now() - saidAt)),
    );
  }

  function changed(event) {
    const target = event.target;
    const row = target.closest('.it');
    if (!row || target.closest('[data-quiet]')) return;
    const composite = target.parentElement && target.parentElement.closest('vaadin-custom-field');
    if (composite && composite !== target) return; // the composite field tells its own change
    if (target.tagName === 'INPUT' && !target.closest('vaadin-radio-group, vaadin-checkbox-group')) return;
    if (target.tagName === 'TEXTAREA') return; // the field around it tells
    const now = held(row);
    if (now === row._held) return;
    if (!pending.has(row)) {
      row._told = '';
      if (row.dataset.s !== 'typing') row._before = row.dataset.s;
    }
    row._held = now;
    row._sent = now;
    row._further = false;
    row._at = Date.now();
    pending.set(row, (pending.get(row) || 0) + 1);
    paint(row, lost || over ? 'failed' : 'saving');
    bar();
  }

  /* typed but not left: what stands in the field is not what is saved */
  function typed(event) {
    const field = event.target;
    if (!field.matches('textarea, input:not([type=radio], [type=checkbox])')) return;
    const row = field.closest('.it');
    if (!row) {
      if (field.matches('textarea')) drafts.add(field);
    } else if (pending.has(row)) {
      row._further = true;
    } else {
      if (row.dataset.s !== 'typing') row._before = row.dataset.s;
      paint(row, held(row) === row._held ? row._before : over ? 'failed' : 'typing');
      bar();
    }
    if (row && field.matches('textarea')) pauses(field);
  }

  /* as if the text had been left; not where each change asks for its reason */
  function pauses(area) {
    clearTimeout(area._pause);
    area._pause = setTimeout(function () {
      const host = area.closest('vaadin-text-area');
      if (host && !form.hasAttribute('data-reasons')) host.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }, PAUSE);
  }

  /* a file on its way counts as a change of its row, until the server answers */
  ecrf.upload = function (upload) {
    upload.addEventListener('upload-start', function () {
      const row = upload.closest('.it');
      row._sending = true;
      pending.set(row, (pending.get(row) || 0) + 1);
      paint(row, 'saving');
      bar();
    });
  };

  let focusTimer = 0;
  /* the panel follows the focus: one request when it rests, not one for each Tab */
  function focused(event) {
    const row = event.target.closest('.it');
    if (!row) return;
    if (!ecrf.busy(row)) row._base = held(row); // drawn by now, and not yet changed
    clearTimeout(focusTimer);
    focusTimer = setTimeout(function () {
      if (!row.isConnected || row.classList.contains('cur')) return;
      form.dispatchEvent(new CustomEvent('item-focus', { detail: row.dataset.item }));
      const here = new URL(location);
      here.searchParams.set('item', row.dataset.item);
      history.replaceState(history.state, '', here);
    }, 200);
  }

  /* a row may be new: its fields are still to be drawn, or the page is not yet shown */
  ecrf.focusRow = function (row, tries = 30) {
    if (!row) return;
    const field = Array.from(
      row.querySelectorAll(
        '.ct :is(vaadin-text-field, vaadin-text-area, vaadin-select, vaadin-date-picker,' +
          ' vaadin-radio-group, vaadin-checkbox-group, vaadin-custom-field, vaadin-upload)',
      ),
    ).find((x) => x.checkVisibility()); // a missing code stands in the place of the control
    const inside = field && (field.querySelector('input:checked') || field.querySelector('input:not([type=file]), textarea, button'));
    const target = inside || (field && field.matches('vaadin-select') ? field : null);
    if (target) target.focus();
    const waits = field ? !field.contains(document.activeElement) : !row.checkVisibility();
    if (waits && tries > 0) {
      setTimeout(() => ecrf.focusRow(row, tries - 1), 100);
    }
    row.scrollIntoView({ block: 'nearest' });
  };

  ecrf.form = function (element, texts, tag, time) {
    form = element;
    words = texts;
    language = tag;
    last = time || '';
    pending.clear();
    if (!form._ecrf) {
      form._ecrf = true;
      form.addEventListener('change', changed);
      form.addEventListener('focusin', focused);
    }
    ecrf.rows();
  };

  /* paints rows that have come new, and none that is under way; forgets those that are gone */
  ecrf.rows = function () {
    pending.forEach((count, row) => row.isConnected || pending.delete(row));
    form.querySelectorAll('.it').forEach(function (row) {
      if (!ecrf.busy(row)) {
        paint(row, row.dataset.s);
        row._held = held(row);
      }
    });
    bar();
  };

  /* whether somebody is writing into this row just now */
  ecrf.busy = (row) => pending.has(row) || row.dataset.s === 'typing';

  /* nothing can be sent any more; answers how much on this page is not saved */
  ecrf.over = function () {
    over = true;
    pending.forEach((count, row) => paint(row, 'failed'));
    if (form) form.querySelectorAll('.it[data-s=typing]').forEach((row) => paint(row, 'failed'));
    bar();
    return unsaved();
  };

  function unsaved() {
    const texts = Array.from(drafts).filter((x) => x.isConnected && x.value.trim());
    const rows = form && form.isConnected ? form.querySelectorAll(UNSAVED).length : 0;
    const waiting = Array.from(pending.keys()).filter((row) => !row.matches(UNSAVED)).length;
    return texts.length + rows + waiting;
  }

  document.addEventListener('input', typed);

  ecrf.currentForm = () => form;
  ecrf.pending = () => pending.size;

  /* --- no line, no answer --- */

  function line(previous, current) {
    if (over) return;
    const was = lost;
    lost = current === 'reconnecting' || current === 'connection-lost';
    if (was !== lost) {
      pending.forEach((count, row) => paint(row, lost ? 'failed' : 'saving'));
      bar();
    }
  }

  (function hook() {
    const state = window.Vaadin && window.Vaadin.connectionState;
    if (state) state.addStateChangeListener(line);
    else setTimeout(hook, 50);
  })();

  /* Flow can stay in "reconnecting" although its requests get through: the requests themselves tell */
  new PerformanceObserver(function (list) {
    const last = list
      .getEntries()
      .filter((x) => x.name.includes('v-r=uidl'))
      .pop();
    if (last && last.responseStatus !== undefined) {
      line('', last.responseStatus === 0 ? 'connection-lost' : 'connected');
    }
  }).observe({ type: 'resource', buffered: false });

  /* session gone or internal error: Flow puts up a box and sends nothing more */
  new MutationObserver(function () {
    if (!lost && document.querySelector('.v-system-error')) line('', 'connection-lost');
  }).observe(document.documentElement, { childList: true, subtree: true });

  let quiet = false;

  function idle() {
    const clients = Object.values((window.Vaadin && Vaadin.Flow && Vaadin.Flow.clients) || {});
    return !lost && !over && clients.every((client) => !client.isActive || !client.isActive());
  }

  /*
   * Changes of mind that travel together are one change to the server, or none: when nothing is under way any more, its
   * last answer holds, and where it gave none the row holds again what it held before.
   */
  function settle() {
    const was = quiet;
    quiet = idle();
    if (!was || !quiet) return;
    pending.forEach(function (count, row) {
      if (row._sending || Date.now() - row._at < PAUSE) return;
      const state = row._told || (held(row) === row._base ? row._before : '');
      if (!state) return;
      pending.delete(row);
      paint(row, state);
      bar();
    });
  }

  /* a dead line may report nothing for minutes; a later answer still turns Not saved into Saved */
  setInterval(function () {
    settle();
    const old = Array.from(pending.keys()).filter((row) => Date.now() - (row._at || 0) > LATE);
    const was = slow;
    slow = old.length > 0;
    if (slow || was !== slow) {
      old.forEach((row) => row.dataset.s === 'saving' && paint(row, 'failed'));
      bar();
    }
  }, 2000);

  window.addEventListener('beforeunload', function (event) {
    if (unsaved()) event.preventDefault();
  });
})(window.ecrf);
