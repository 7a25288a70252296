/*
 * The keyboard in the grid of a repeating group. Tab goes along the row and on to the next one; the arrows go up and
 * down a column: in a text by themselves, where they choose something else with Ctrl. Below the last row is the button
 * that adds the next.
 */
(function (ecrf) {
  'use strict';

  function shown(cell) {
    return cell.querySelector(':scope > .it:not([hidden])');
  }

  function below(group, cell, direction) {
    const rows = Array.from(group.querySelectorAll('.rgr'));
    const row = cell.parentElement;
    const column = Array.from(row.children).indexOf(cell);
    const beyond = direction > 0 ? rows.slice(rows.indexOf(row) + 1) : rows.slice(0, rows.indexOf(row)).reverse();
    return beyond.map((other) => shown(other.children[column])).find((item) => item);
  }

  function moves(event, group) {
    const direction = event.key === 'ArrowDown' ? 1 : -1;
    const cell = event.target.closest('.rgc');
    const add = group.querySelector('.gfoot button');
    if (cell) {
      const item = below(group, cell, direction);
      if (item) ecrf.focusRow(item);
      else if (direction > 0 && add) add.focus();
      return true;
    }
    if (event.target !== add || direction > 0) return false;
    const last = Array.from(group.querySelectorAll('.rgr')).pop();
    ecrf.focusRow(last && Array.from(last.querySelectorAll('.rgc')).map(shown).find((item) => item));
    return true;
  }

  /* a plain text has no use for these arrows; lists, calendars and choices have */
  function isPlain(target) {
    return target.matches('button') || (target.matches('input') && !!target.closest('vaadin-text-field'));
  }

  /* before the controls take the keys */
  document.addEventListener(
    'keydown',
    function (event) {
      if (!/^Arrow(Up|Down)$/.test(event.key) || event.altKey || event.metaKey || event.shiftKey) return;
      const group = event.target.closest && event.target.closest('.sec.group');
      if (group && (event.ctrlKey || isPlain(event.target)) && moves(event, group)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    true,
  );
})(window.ecrf);
