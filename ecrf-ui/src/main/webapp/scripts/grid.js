/* The grid of subjects and visits: Enter or a click on a cell opens its popover. */
(function (ecrf) {
  'use strict';
  let cell = null;
  let place = null;

  ecrf.grid = function (grid) {
    function open(event) {
      const context = grid.getEventContext(event);
      if (!context || !context.item || !context.column || !context.column.dataset.visit) return false;
      place = event.composedPath().find((x) => x.tagName === 'TD') || null;
      cell =
        Array.from(grid.querySelectorAll('vaadin-grid-cell-content')).find(
          (x) => x.assignedSlot && x.assignedSlot.parentElement === place,
        ) || event.target.closest('vaadin-grid-cell-content');
      place = place || cell.assignedSlot.parentElement;
      grid.dispatchEvent(
        new CustomEvent('cell-open', {
          detail: { key: context.item.key, visit: context.column.dataset.visit },
        }),
      );
      return true;
    }
    grid.addEventListener(
      'keydown',
      function (event) {
        if (event.key === 'Enter' && !event.composedPath()[0].closest?.('a') && open(event)) {
          event.preventDefault();
          event.stopPropagation();
        }
      },
      true,
    );
    grid.addEventListener('click', function (event) {
      if (!event.target.closest('a')) open(event);
    });
  };

  /* the popover's target is a cell, which only the browser knows; on closing the focus returns */
  ecrf.popoverAtCell = function (popover) {
    popover.target = cell;
    popover.opened = true;
    popover.addEventListener('opened-changed', function closed(event) {
      if (!event.detail.value) {
        popover.removeEventListener('opened-changed', closed);
        if (place) setTimeout(() => place.focus());
      }
    });
  };

  /* vaadin-tabs gives its scroller a tabindex, which breaks aria-required-children */
  ecrf.tabs = function (sheet) {
    requestAnimationFrame(function () {
      const tabs = sheet.querySelector('vaadin-tabs');
      if (tabs) tabs.shadowRoot.querySelectorAll('[tabindex]').forEach((x) => x.removeAttribute('tabindex'));
    });
  };
})(window.ecrf);
