/* Loads search data and the rarer code by script tags: the one way that works from file:// and under
   script-src 'self'. */
(function () {
  'use strict';
  var own = document.currentScript.src;
  var root = own.slice(0, own.lastIndexOf('assets/search/'));
  var values = new Map(), asked = new Map();

  function load(name) {
    if (!asked.has(name)) asked.set(name, new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = root + name + '.js';
      script.onload = function () { script.remove(); resolve(values.get(name)); };
      script.onerror = function () { script.remove(); asked.delete(name); reject(new Error('cannot load ' + name)); };
      document.head.append(script);
    }));
    return asked.get(name);
  }

  window.siteSearch = {
    root: root,
    load: load,
    add: function (name, value) { values.set(name, value); }
  };
})();
