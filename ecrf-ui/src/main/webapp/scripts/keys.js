/*
 * The keyboard. Keys with a modifier and function keys work everywhere; single keys never while
 * something is typed, and not at all once they were turned off (WCAG 2.1.4).
 */
(function (ecrf) {
  'use strict';
  const CHORD = 1200;
  let chordAt = 0;

  function typing(event) {
    const target = event.composedPath()[0];
    return (
      target &&
      (target.isContentEditable ||
        /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
        (target.tagName === 'INPUT' && !/^(radio|checkbox|button)$/.test(target.type)))
    );
  }

  function press(id) {
    const element = document.getElementById(id);
    if (element) element.click();
    return !!element;
  }

  /* next or previous row that wants attention */
  ecrf.problem = function (direction) {
    const form = ecrf.currentForm();
    if (!form) return;
    const rows = Array.from(form.querySelectorAll('.it')).filter(
      (row) =>
        row.dataset.problem === 'true' ||
        row.querySelector('.tick.asked') ||
        /^(failed|conflict|asking|partial)$/.test(row.dataset.s) ||
        (/^(UNANSWERED|REDACTED)$/.test(row.dataset.status) && row.dataset.required === 'true'),
    );
    if (!rows.length) return;
    const here = document.activeElement && document.activeElement.closest('.it');
    const beyond = rows.filter((row) => !here || here.compareDocumentPosition(row) & (direction > 0 ? 4 : 2));
    ecrf.focusRow(direction > 0 ? beyond[0] || rows[0] : beyond[beyond.length - 1] || rows[rows.length - 1]);
  };

  /* what had the focus is gone from the page: it goes back to where that was opened from */
  ecrf.back = function (from) {
    const active = document.activeElement;
    if (active && active !== document.body && active.checkVisibility()) return;
    const row = from.matches('.it') ? from : from.querySelector('.it');
    if (row) ecrf.focusRow(row);
    else from.focus();
  };

  /* the next tick of its kind that is not set */
  ecrf.nextTick = function (tick) {
    const all = Array.from(document.querySelectorAll('.tick')).filter(
      (other) => other.offsetParent && other.dataset.tick === tick.dataset.tick,
    );
    const next = all
      .slice(all.indexOf(tick) + 1)
      .find((other) => other.getAttribute('aria-pressed') === 'false');
    if (next) next.focus();
  };

  function toPanelAndBack() {
    const panel = document.getElementById('panel');
    if (!panel) return;
    if (panel.contains(document.activeElement)) {
      ecrf.focusRow(document.querySelector('.it.cur'));
      return;
    }
    const first = Array.from(panel.querySelectorAll('vaadin-text-area, vaadin-tab[selected], button')).find(
      (x) => x.offsetParent,
    );
    if (first) first.focus();
  }

  /* Esc takes back what was typed and not yet sent */
  function untype(event) {
    const field = event.target.closest && event.target.closest('.ct vaadin-text-field');
    if (field && field._before !== undefined && field.value !== field._before) {
      field.value = field._before;
      event.preventDefault();
    }
  }

  function single(event) {
    if (event.key === '/') return press('search-focus') || focus('search');
    if (event.key === '?') return press('keys-help');
    if (Date.now() - chordAt >= CHORD && event.key === 'a') return press('add-repeat');
    if (Date.now() - chordAt >= CHORD && event.key === 'q') return press('raise-here');
    if (Date.now() - chordAt >= CHORD && event.key === 'r') return focus('answer');
    if (inQueries(event)) return true;
    if (Date.now() - chordAt < CHORD) {
      chordAt = 0;
      const link = document.querySelector('[data-go="' + CSS.escape(event.key) + '"]');
      if (link) link.click();
      return !!link;
    }
    chordAt = event.key === 'g' ? Date.now() : 0;
    return false;
  }

  /* in the list of queries: up and down, and the tick of the row */
  function inQueries(event) {
    const row = event.target.closest && event.target.closest('tr[data-query]');
    if (!row) return false;
    const to = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
    const number = to && to.querySelector('button');
    if (number) number.focus();
    const tick = event.key === ' ' && row.querySelector('vaadin-checkbox input');
    if (tick) tick.click();
    return !!(number || tick);
  }

  function focus(id) {
    const element = document.getElementById(id);
    if (element) element.focus();
    return !!element;
  }

  document.addEventListener('keydown', function (event) {
    if (event.defaultPrevented || event.isComposing) return;
    const form = ecrf.currentForm && ecrf.currentForm();
    const inForm = form && form.isConnected;
    let done = false;
    if (event.key === 'F8' && inForm) {
      ecrf.problem(event.shiftKey ? -1 : 1);
      done = true;
    } else if (event.altKey && event.key === 'PageDown') {
      done = press('next-form');
    } else if (event.altKey && event.key === 'PageUp') {
      done = press('previous-form');
    } else if (event.ctrlKey && event.key === 'Enter' && inForm && form.contains(event.target)) {
      document.activeElement.blur(); // its value travels first
      done = press('complete');
    } else if (event.ctrlKey && event.key === '.') {
      toPanelAndBack();
      done = true;
    } else if (event.ctrlKey && event.key === ',') {
      const row = document.activeElement && document.activeElement.closest('.it');
      if (row) row.querySelector('.more').click();
      done = !!row;
    } else if (event.key === 'Escape') {
      untype(event);
    } else if (
      !typing(event) &&
      !event.ctrlKey &&
      !event.altKey &&
      !event.metaKey &&
      ecrf.singleKeys !== false
    ) {
      done = single(event);
    }
    if (done) event.preventDefault();
  });

  document.addEventListener('focusin', function (event) {
    const field = event.target.closest && event.target.closest('.ct vaadin-text-field');
    if (field) field._before = field.value;
  });
})(window.ecrf);
