/* The search page: results as you type, by kind, each passage linked to its paragraph. Everything is made with
   createElement and textContent. What is asked stands in the address, so that it can be shared and gone back to. */
(function (site) {
  'use strict';
  var HEADINGS = { article: 'Articles', person: 'People', event: 'Events', page: 'Pages' };
  var FIRST = { article: 10, person: 5, event: 5, page: 5 };
  var MONTHS = 'January February March April May June July August September October November December'.split(' ');
  var WINDOW = 260, CHOICES = ['sort', 'kind', 'year', 'source', 'person', 'story', 'topic'];
  var form, input, narrow, clear, elsewhere, results, status, turn = 0, settled = true;

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

  /* To the paragraph, with the words to highlight there. */
  function address(view, passage) {
    var url = site.root + view.url;
    if (!passage || !passage.anchor) return url;
    var words = Array.from(new Set(passage.marks.map(function (mark) { return passage.text.slice(mark.start, mark.end); }))).slice(0, 12);
    return url + (words.length ? '?hit=' + encoded(words.join('|').slice(0, 600)) : '') + '#' + passage.anchor;
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

  /* What the first results quote: whose words, where and when. */
  function quotation(said, order) {
    var about = [make('span', { className: 'search-speaker', textContent: said.speaker }), said.reported && 'as reported', said.source, said.date ? make('time', { dateTime: said.date, textContent: dated(said.date, order) }) : ''].filter(Boolean);
    about = about.flatMap(function (part, i) { return i ? [', ', part] : [part]; });
    var link = make('a', { className: 'search-passage', href: address(said, said) }, said.reported ? marked(said) : ['\u201c'].concat(marked(said), ['\u201d']));
    return make('li', { className: 'search-result search-quotation' }, [make('p', {}, [link]), make('p', { className: 'search-source' }, about)]);
  }

  function quoted(line, order) {
    var found = line.quotations();
    if (!found.length) return null;
    var list = make('ol', { className: 'search-list' }, found.map(function (said) { return quotation(said, order); }));
    return make('section', { className: 'search-group' }, [make('h2', { textContent: 'Quotations in these articles' }), list]);
  }

  async function group(kind, line, count, order) {
    var list = make('ol', { className: 'search-list' });
    var button = make('button', { type: 'button', className: 'search-more' });
    async function next() {
      var views = await line.next(FIRST[kind]);
      list.append.apply(list, views.map(function (view) { return item(view, order); }));
      button.hidden = !line.left() || !views.length;
      button.textContent = 'Show more ' + HEADINGS[kind].toLowerCase();
    }
    button.addEventListener('click', async function () {
      var before = list.children.length;
      await next();
      if (list.children[before]) list.children[before].querySelector('a').focus();
    });
    await next();
    if (!list.children.length) return null;
    return make('section', { className: 'search-group' }, [make('h2', { textContent: HEADINGS[kind] + ' (' + count(list) + ')' }), list, button]);
  }

  function again(text) {
    var link = make('a', { href: '?q=' + encoded(text), textContent: text });
    link.addEventListener('click', function (event) {
      event.preventDefault();
      input.value = text;
      settled = true;
      remember();
      search();
      input.focus();
    });
    return link;
  }

  function notes(found, typed) {
    var parts = [];
    if (found.mends.length) {
      var text = found.mends.reduce(function (text, mend) { return text.split(mend[0]).join(mend[1]); }, typed);
      parts.push(make('p', { className: 'search-suggestion' }, ['Nothing has ' + found.mends.map(function (mend) { return '\u201c' + mend[0] + '\u201d'; }).join(', ') + '. Did you mean ', again(text), '?']));
    }
    if (found.loose) parts.push(make('p', { className: 'search-suggestion', textContent: 'No page has these exact words. These have the words apart.' }));
    return parts;
  }

  async function shown(found, chosen, typed) {
    var manifest = await site.manifest(), hits = found.hits, dates = null;
    if (narrow.open || any(chosen)) {
      await site.load('assets/search/facets');
      hits = await site.narrowed(found, chosen, narrow);
      if (chosen.sort) dates = await site.days();
    }
    var parts = notes(found, typed), all = 0, kinds = manifest.kinds.map(function (kind) { return kind.name; });
    var groups = await Promise.all(kinds.map(function (kind, number) {
      var mine = hits.filter(function (hit) { return site.kindOf(hit[0]) === number; });
      if (!mine.length) return [];
      var line = site.line(mine, found, dates && site.dated(mine, dates, chosen.sort));
      return group(kind, line, function (list) { var sure = !found.checked || !line.left(), n = sure && found.checked ? list.children.length : mine.length; all += n; return (sure ? '' : 'up to ') + n; }, manifest.dates).then(function (made) {
        return made && !number && !chosen.kind ? [made, quoted(line, manifest.dates)] : [made];
      });
    }));
    parts = parts.concat(groups.flat().filter(Boolean));
    if (!all) return { none: !hits.length || found.checked, parts: parts, say: found.hits.length && hits.length !== found.hits.length ? 'Nothing with these choices.' : 'Nothing found.' };
    return { parts: parts, say: all === 1 ? '1 result.' : all.toLocaleString('en') + ' results.' };
  }

  function choices() {
    var chosen = {}, asked = new URLSearchParams(location.search);
    CHOICES.forEach(function (name) { chosen[name] = asked.get(name) || ''; });
    return chosen;
  }

  function any(chosen) {
    return CHOICES.some(function (name) { return chosen[name]; });
  }

  async function answer(typed) {
    var found = await site.find(typed);
    if (!found) return { parts: [], say: typed.trim() ? 'These words are too common to search for.' : '' };
    var made = await shown(found, choices(), typed);
    return made.none && found.phrases.length ? shown(await site.find(typed, true), choices(), typed) : made;
  }

  async function search() {
    var mine = ++turn, typed = input.value, made;
    try {
      made = await answer(typed);
    } catch (error) {
      made = { parts: [], say: 'The search data could not be read: ' + error.message + '.' };
    }
    if (mine !== turn) return;
    narrow.hidden = !typed.trim();
    clear.hidden = !any(choices());
    elsewhere.hidden = made.parts.length > 0;
    results.replaceChildren.apply(results, made.parts);
    status.textContent = made.say;
    results.dataset.query = typed;
  }

  function encoded(text) {
    return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\ufffd'));
  }

  /* Typing changes the address in place; after Enter, a choice, a link or the back button the next letter begins a
     new step. */
  function remember(choice) {
    var asked = new URLSearchParams(location.search);
    if (!choice && (asked.get('q') || '') === input.value) return;
    asked.set('q', input.value.slice(0, 2000));
    if (choice === clear) CHOICES.forEach(function (name) { asked.delete(name); });
    else if (choice) asked.set(choice.name, choice.value);
    var pairs = Array.from(asked).filter(function (pair) { return pair[1]; }).map(function (pair) { return pair[0] + '=' + encoded(pair[1]); });
    history[settled || choice ? 'pushState' : 'replaceState'](null, '', location.pathname + (pairs.length ? '?' + pairs.join('&') : ''));
    settled = Boolean(choice);
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

  function asked() {
    settled = true;
    input.value = new URLSearchParams(location.search).get('q') || '';
    elsewhere.hidden = Boolean(input.value);
    if (any(choices())) narrow.open = true;
    search();
  }

  function start() {
    form = document.getElementById('search-form');
    input = document.getElementById('search-input');
    narrow = document.getElementById('search-narrow');
    clear = document.getElementById('search-clear');
    elsewhere = document.getElementById('search-elsewhere');
    results = document.getElementById('search-results');
    status = document.getElementById('search-status');
    if (!form || !input || !narrow || !clear || !elsewhere || !results || !status) return;
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      remember();
      settled = true;
      search();
    });
    input.addEventListener('input', function () { remember(); search(); });
    narrow.addEventListener('toggle', function () { if (narrow.open) search(); });
    narrow.addEventListener('change', function (event) { remember(event.target); search(); });
    clear.addEventListener('click', function () { remember(clear); input.focus(); search(); });
    document.getElementById('search').addEventListener('keydown', move);
    window.addEventListener('popstate', asked);
    asked();
    if (!input.value) input.focus();
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})(window.siteSearch);
