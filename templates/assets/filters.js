/* Filters of timelines and comparisons, and the drawing above a timeline. Both pages are complete without them. */
(function () {
  'use strict';

  /* A timeline or comparison shows what the address asks for, #source=afp&status=planned, and so do its other pages. */
  var filters = document.querySelector('form.filters'), timeline = document.querySelector('.on-timeline');
  function asked() {
    return location.hash.indexOf('=') > 0 ? location.hash.slice(1) : location.search.slice(1);
  }
  function carry() {
    document.querySelectorAll('.carry a, .crumbs a[href$="timeline.html"]').forEach(function (link) { link.hash = asked(); });
  }
  function filter() {
    var wanted = new URLSearchParams(asked()), entries = document.querySelectorAll('[data-precision], .full > [data-source]'), left = 0;
    var said = filters.querySelector('[role=status]'), chosen = Array.from(filters.querySelectorAll('select')).filter(function (field) {
      field.value = wanted.get(field.name) || '';
      if (field.selectedIndex < 0) field.value = '';
      return field.value;
    });
    entries.forEach(function (entry) {
      entry.hidden = !chosen.every(function (field) { return entry.dataset[field.name].split(' ').indexOf(field.value) >= 0; });
      left += !entry.hidden;
    });
    document.querySelectorAll('.full').forEach(function (list) {
      list.parentElement.hidden = !list.parentElement.querySelector('.full > :not([hidden])');
      if (chosen.length && list.matches('details > *')) list.parentElement.open = true;
    });
    document.querySelectorAll('.strip [data-href]').forEach(function (drawn) {
      var entry = document.getElementById(drawn.getAttribute('data-href').split('#')[1]);
      drawn.classList.toggle('off', !!entry && entry.hidden);
    });
    said.textContent = chosen.length || said.textContent ? (left || 'None') + ' of ' + entries.length + ' ' + filters.dataset.of + chosen.map(function (field, n) {
      return (n ? ', ' : ': ') + field.selectedOptions[0].text.replace(/ \(\d+\)$/, '');
    }).join('') : '';
  }
  addEventListener('hashchange', function () {
    if (location.hash && location.hash.indexOf('=') < 0) return;
    if (timeline) carry();
    if (filters) filter();
  });
  if (timeline) carry();
  if (filters) {
    filters.classList.add('on');
    var show = function (event) {
      var chosen = Array.from(new FormData(filters)).filter(function (pair) { return pair[1]; });
      event.preventDefault();
      location.hash = new URLSearchParams(chosen).toString();
    };
    filters.addEventListener('change', show);
    filters.addEventListener('submit', show);
    filters.addEventListener('reset', function (event) {
      event.preventDefault();
      if (location.search) location.href = location.href.split(/[?#]/)[0]; else location.hash = '';
    });
    filter();
  }

  /* Paper shows what is folded, in browsers whose style sheets cannot unfold it. */
  addEventListener('beforeprint', function () {
    document.querySelectorAll('.events details').forEach(function (box) { box.open = true; });
  });

  /* A drawn event leads to its entry; readers without a mouse have the list. */
  document.querySelectorAll('.strip [data-href]').forEach(function (drawn) {
    drawn.addEventListener('click', function () { location.href = drawn.getAttribute('data-href'); });
  });
})();
