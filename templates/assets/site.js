/* Conveniences. Every page is complete without them. */
(function () {
  'use strict';

  /* The details around the place an address points to must be open, or the reader lands on nothing. */
  function reveal() {
    var target;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (malformed) { return; }
    if (!target) return;
    for (var at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') at.open = true;
      if (at.hidden && at.closest('.on-timeline')) at.hidden = false;
    }
    if (target.tagName === 'SUMMARY' || target.closest('summary')) target.closest('details').open = true;
    target.scrollIntoView();
  }

  /* A card stands beside what opened it. */
  function place(card, opener) {
    var at = opener.getBoundingClientRect(), width = card.offsetWidth, height = card.offsetHeight;
    if (innerWidth < 640) return;
    card.classList.add('placed');
    card.style.left = Math.max(16, Math.min(at.left, document.documentElement.clientWidth - width - 16)) + 'px';
    card.style.top = Math.max(16, at.bottom + 6 + height > innerHeight ? at.top - height - 6 : at.bottom + 6) + 'px';
  }

  /* Tapping beside a card and Escape close it anyway; not everyone guesses that. */
  function closable(card) {
    if (card.querySelector('.close')) return;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'close';
    button.setAttribute('aria-label', 'Close');
    button.addEventListener('click', function () { card.hidePopover(); });
    card.prepend(button);
  }

  var opener = null;
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[popovertarget]');
    if (button) opener = button;
  }, true);
  document.addEventListener('toggle', function (event) {
    if (!event.target.popover || event.newState !== 'open') return;
    closable(event.target);
    if (opener) place(event.target, opener);
  }, true);
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('.card a[href^="#"]');
    if (link) link.closest('[popover]').hidePopover();
  });

  /* The words of a quotation open its card too; links in them and selecting stay what they are. */
  document.documentElement.classList.add('scripted');
  document.addEventListener('click', function (event) {
    var mark = event.target.closest && event.target.closest('.prose .q');
    if (!mark || event.target.closest('a, button') || !getSelection().isCollapsed) return;
    var button = Array.prototype.find.call(document.querySelectorAll('button.n'), function (one) {
      return mark.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
    if (!button || !button.offsetParent) return;
    button.focus({ preventScroll: true });
    button.click();
  });

  /* A citation is copied by a button; where the browser does not let us, its text is selected. */
  function copy(text, said) {
    function byHand() {
      getSelection().selectAllChildren(text);
      var done = false;
      try { done = document.execCommand('copy'); } catch (refused) { done = false; }
      said.textContent = done ? 'Copied' : 'Selected: copy with your keyboard';
    }
    if (!navigator.clipboard) return byHand();
    navigator.clipboard.writeText(text.textContent).then(function () { said.textContent = 'Copied'; }, byHand);
  }
  document.addEventListener('toggle', function (event) {
    var box = event.target, text = box.matches && box.matches('details.cite[open]') && box.querySelector('p');
    if (!text || box.querySelector('button')) return;
    var link = text.querySelector('a'), button = document.createElement('button'), said = document.createElement('output');
    if (/^http/.test(location.protocol)) link.textContent = link.href;
    button.type = 'button';
    button.textContent = 'Copy citation';
    button.addEventListener('click', function () { copy(text, said); });
    text.after(button, said);
    if (opener && box.closest('.card')) place(box.closest('.card'), opener);
  }, true);

  /* What the reader chose to see stays chosen. */
  document.querySelectorAll('.switches input').forEach(function (box) {
    try {
      var kept = localStorage.getItem(box.id);
      if (kept !== null) box.checked = kept === '1';
      box.addEventListener('change', function () { localStorage.setItem(box.id, box.checked ? '1' : '0'); });
    } catch (unavailable) { return; }
  });

  /* A slash goes to the search from anywhere but a field. */
  document.addEventListener('keydown', function (event) {
    var inField = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
    var field = document.querySelector('input[type="search"]'), link = document.querySelector('.top nav a[href$="search.html"]');
    event.preventDefault();
    if (field) field.focus(); else if (link) ask(link.href);
  });

  /* On other pages the slash opens a box that leads there. */
  function ask(page) {
    var box = document.getElementById('ask'), field;
    if (!box) {
      box = document.createElement('dialog');
      box.id = 'ask';
      box.setAttribute('aria-label', 'Search this site');
      field = Object.assign(document.createElement('input'), { type: 'text', id: 'ask-words', autocomplete: 'off', spellcheck: false });
      field.setAttribute('aria-label', 'Words to search for');
      field.setAttribute('enterkeyhint', 'search');
      box.append(field, Object.assign(document.createElement('p'), { textContent: 'Enter searches, Escape closes.' }));
      field.addEventListener('keydown', function (event) {
        if (event.key === 'Enter' && field.value.trim()) location.href = page + '?q=' + encodeURIComponent(field.value.replace(/[\uD800-\uDFFF]/gu, '\ufffd'));
      });
      document.body.append(box);
    }
    box.showModal();
  }

  /* A result leads to its paragraph with the words to highlight there. */
  if (/[?&]hit=/.test(location.search)) {
    var marker = document.createElement('script');
    marker.src = document.currentScript.src.replace(/site\.js$/, 'search/highlight.js');
    document.head.append(marker);
  }

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
    filters.hidden = false;
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

  addEventListener('hashchange', reveal);
  reveal();
})();
