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
  function closable(box, close) {
    if (box.querySelector('.close')) return;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'close';
    button.setAttribute('aria-label', 'Close');
    button.addEventListener('click', close);
    box.prepend(button);
  }

  /* A note gets the citation of its quotation, made of what the page says of both. */
  function citable(card) {
    var source = document.getElementById('citation'), more = card.querySelector('.more');
    if (!source || !more || more.querySelector('.cite')) return;
    var speaker = card.querySelector('.head b').textContent, words = card.querySelector('.words').textContent;
    var box = document.createElement('details'), text = document.createElement('p'), link = document.createElement('a');
    if (speaker === 'Not attributed') speaker = '';
    if (/^Direct/.test(card.querySelector('.how').textContent)) words = (speaker && speaker + ': ') + '“' + words + '”';
    else words = (speaker || 'Unattributed') + ', as reported: ' + words.replace(/\.?$/, '.');
    box.className = 'cite';
    link.href = '#' + card.id.slice(2);
    link.textContent = link.href;
    text.append(words + ' ' + source.textContent + ' ', link);
    box.append(Object.assign(document.createElement('summary'), { textContent: 'Cite' }), text);
    more.append(box);
  }

  var opener = null;
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[popovertarget]');
    if (button) opener = button;
  }, true);
  document.addEventListener('toggle', function (event) {
    if (!event.target.popover || event.newState !== 'open') return;
    closable(event.target, function () { event.target.hidePopover(); });
    citable(event.target);
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

  /* Where a reader stopped in an article is offered on the next visit; nobody is taken there unasked. */
  var text = document.querySelector('.read .text'), spot = 'stopped ' + location.pathname;
  function stopped() {
    var blocks = Array.from(text.children).filter(function (one) { return one.id; });
    var at = blocks.findIndex(function (one) { return one.getBoundingClientRect().bottom > 80; });
    if (at > 1) localStorage.setItem(spot, blocks[at].id); else localStorage.removeItem(spot);
  }
  function offer(place) {
    var line = document.createElement('p'), link = document.createElement('a');
    line.className = 'resume';
    link.href = '#' + place.id;
    link.textContent = 'Continue where you stopped';
    line.append(link);
    closable(line, function () { line.remove(); });
    link.addEventListener('click', function () { line.remove(); });
    document.getElementById('main').append(line);
  }
  if (text) {
    try {
      var left = document.getElementById(localStorage.getItem(spot) || ' ');
      if (left && !location.hash && performance.getEntriesByType('navigation')[0].type === 'navigate') offer(left);
      addEventListener('pagehide', stopped);
      document.addEventListener('visibilitychange', stopped);
    } catch (unavailable) { text = null; }
  }

  addEventListener('hashchange', reveal);
  reveal();
})();
