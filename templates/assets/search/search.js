/* The search page: results as you type, by kind, each passage linked to its paragraph. Everything is made with
   createElement and textContent. */
(function (site) {
  'use strict';
  var HEADINGS = { article: 'Articles', person: 'People', event: 'Events', page: 'Pages' };
  var FIRST = { article: 10, person: 5, event: 5, page: 5 };
  var MONTHS = 'January February March April May June July August September October November December'.split(' ');
  var WINDOW = 260, CHECKED = 100;
  var input, results, status, turn = 0, settled = true;

  function make(name, properties, children) {
    var element = Object.assign(document.createElement(name), properties);
    element.append.apply(element, children || []);
    return element;
  }

  function dated(iso, order) {
    var parts = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso);
    if (!parts) return iso;
    var month = MONTHS[parts[2] - 1], day = Number(parts[3]);
    if (!day) return month + ' ' + parts[1];
    return order === 'mdy' ? month + ' ' + day + ', ' + parts[1] : day + ' ' + month + ' ' + parts[1];
  }

  /* The part of a passage around its marks, cut at white space. */
  function around(passage) {
    var text = passage.text, first = passage.marks.length ? passage.marks[0] : { start: 0, end: 0 };
    if (text.length <= WINDOW) return [0, text.length];
    var start = Math.max(0, Math.min(first.start - 80, text.length - WINDOW)), end = Math.min(text.length, Math.max(start + WINDOW, first.end));
    if (start) start = text.indexOf(' ', start - 1) + 1 || start;
    if (start > first.start) start = first.start;
    var space = text.lastIndexOf(' ', end);
    return [start, end < text.length && space > first.end ? space : end];
  }

  function marked(passage) {
    var range = around(passage), at = range[0], nodes = at ? ['… '] : [];
    passage.marks.slice().sort(function (a, b) { return a.start - b.start; }).forEach(function (mark) {
      if (mark.start < at || mark.end > range[1]) return;
      nodes.push(passage.text.slice(at, mark.start), make('mark', { textContent: passage.text.slice(mark.start, mark.end) }));
      at = mark.end;
    });
    nodes.push(passage.text.slice(at, range[1]));
    if (range[1] < passage.text.length) nodes.push(' …');
    return nodes;
  }

  function speakers(passage) {
    var said = passage.said.filter(function (one) {
      return passage.marks.some(function (mark) { return mark.start < one[1] && one[0] < mark.end; });
    });
    return Array.from(new Set(said.map(function (one) { return one[2]; }))).join(', ');
  }

  function address(view, passage) {
    return site.root + view.url + (passage && passage.anchor ? '#' + passage.anchor : '');
  }

  function line(view, passage) {
    var who = speakers(passage);
    var link = make('a', { className: 'search-passage', href: address(view, passage) }, marked(passage));
    return make('li', {}, who ? [make('span', { className: 'search-speaker', textContent: who + ': ' }), link] : [link]);
  }

  function item(view, order) {
    var passages = view.passages.filter(function (passage) { return passage.text; });
    var about = [view.source, view.date ? make('time', { dateTime: view.date, textContent: dated(view.date, order) }) : ''].filter(Boolean);
    if (about.length > 1) about.splice(1, 0, ', ');
    var parts = [make('h3', {}, [make('a', { href: address(view, passages[0]), textContent: view.title || view.url })])];
    if (about.length) parts.push(make('p', { className: 'search-source' }, about));
    if (passages.length) parts.push(make('ul', { className: 'search-passages' }, passages.map(function (passage) { return line(view, passage); })));
    return make('li', { className: 'search-result' }, parts);
  }

  function kindOf(number, kinds) {
    for (var kind of kinds) { if (number < kind[1]) return kind[0]; number -= kind[1]; }
    return '';
  }

  async function group(kind, hits, found) {
    var list = make('ol', { className: 'search-list' }), shown = 0;
    var more = make('button', { type: 'button', className: 'search-more' });
    async function next() {
      var batch = hits.slice(shown, shown + FIRST[kind]);
      shown += batch.length;
      var views = await Promise.all(batch.map(function (hit) { return site.view(hit, found.phrases, found.outcome); }));
      list.append.apply(list, views.map(function (view) { return item(view, found.dates); }));
      more.hidden = shown >= hits.length;
      more.textContent = 'Show more ' + HEADINGS[kind].toLowerCase() + ' (' + (hits.length - shown) + ')';
    }
    more.addEventListener('click', async function () {
      var before = list.children.length;
      await next();
      list.children[before].querySelector('a').focus();
    });
    await next();
    return make('section', { className: 'search-group' }, [make('h2', { textContent: HEADINGS[kind] + ' (' + hits.length + ')' }), list, more]);
  }

  async function find(typed) {
    var manifest = await site.manifest(), prepared = site.prepare(typed, manifest.names);
    if (prepared.empty) return null;
    var without = prepared.without, terms = prepared.phrases.concat(without).flatMap(function (phrase) { return phrase.terms; });
    var outcome = await site.run(prepared.fill, terms), hits = outcome.hits, phrases = prepared.phrases, loose = false;
    if (phrases.length || without.length) {
      var kept = await Promise.all(hits.slice(0, CHECKED).map(function (hit) { return site.confirm(hit, phrases, without, outcome); }));
      hits = hits.filter(function (_, i) { return kept[i]; });
      if (!hits.length && phrases.length) {
        loose = true;
        phrases = [];
        outcome = await site.run(prepared.loose);
        hits = outcome.hits;
      }
    }
    return { hits: hits, outcome: outcome, phrases: phrases, loose: loose, words: prepared.words, dates: manifest.dates, kinds: manifest.kinds };
  }

  async function suggestion(words) {
    var better = await Promise.all(words.slice(0, 8).map(async function (word) {
      var plain = site.plain(word), term = site.term(plain);
      return term ? (await site.nearest(term)) || word : word;
    }));
    var text = better.join(' ');
    return text.toLowerCase() === words.join(' ').toLowerCase() ? '' : text;
  }

  async function nothing(found) {
    var text = await suggestion(found.words), parts = [];
    if (text) {
      var again = make('a', { href: '?q=' + encoded(text), textContent: text });
      again.addEventListener('click', function (event) {
        event.preventDefault();
        input.value = text;
        settled = true;
        remember();
        search();
        input.focus();
      });
      parts = [make('p', { className: 'search-suggestion' }, ['Did you mean ', again, '?'])];
    }
    return { parts: parts, say: 'Nothing found.' };
  }

  async function something(found) {
    var by = {};
    found.hits.forEach(function (hit) {
      var kind = kindOf(hit.document, found.kinds);
      (by[kind] = by[kind] || []).push(hit);
    });
    var kinds = found.kinds.map(function (kind) { return kind[0]; }).filter(function (kind) { return by[kind]; });
    var parts = await Promise.all(kinds.map(function (kind) { return group(kind, by[kind], found); }));
    var count = found.hits.length === 1 ? '1 result.' : found.hits.length + ' results.';
    return { parts: parts, say: found.loose ? 'No page has these exact words. ' + count + ' for the words apart.' : count };
  }

  async function answer(typed) {
    var found = await find(typed);
    if (!found) return { parts: [], say: typed.trim() ? 'These words are too common to search for.' : '' };
    return found.hits.length ? something(found) : nothing(found);
  }

  async function search() {
    var mine = ++turn, shown;
    try {
      shown = await answer(input.value);
    } catch (error) {
      shown = { parts: [], say: 'The search data could not be read: ' + error.message + '.' };
    }
    if (mine !== turn) return;
    results.replaceChildren.apply(results, shown.parts);
    status.textContent = shown.say;
    results.dataset.query = input.value;
  }

  function asked() {
    return new URLSearchParams(location.search).get('q') || '';
  }

  function encoded(text) {
    return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\ufffd'));
  }

  /* Typing changes the address in place; after Enter, a link or the back button the next letter begins a new step. */
  function remember() {
    if (asked() === input.value) return;
    var url = location.pathname + (input.value ? '?q=' + encoded(input.value) : '');
    history[settled ? 'pushState' : 'replaceState'](null, '', url);
    settled = false;
  }

  function move(event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && document.activeElement !== input) return input.focus();
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return undefined;
    var stops = [input].concat(Array.from(results.querySelectorAll('a[href]')));
    var at = stops.indexOf(document.activeElement);
    if (at < 0 || !stops[at + step]) return undefined;
    event.preventDefault();
    return stops[at + step].focus();
  }

  function start() {
    input = document.getElementById('search-input');
    results = document.getElementById('search-results');
    status = document.getElementById('search-status');
    if (!input || !results || !status) return;
    input.form.addEventListener('submit', function (event) {
      event.preventDefault();
      remember();
      settled = true;
      search();
    });
    input.addEventListener('input', function () { remember(); search(); });
    document.getElementById('search').addEventListener('keydown', move);
    window.addEventListener('popstate', function () { settled = true; input.value = asked(); search(); });
    input.value = asked();
    if (input.value) search();
    else input.focus();
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})(window.siteSearch);
