/* exit.js - leaves this site in an instant and leaves nothing behind. */
// Pages are swapped under one address. The exit empties the page, goes back to the tab's first own entry and cuts off what lies ahead.
(function () {
	'use strict';
	var root = document.documentElement, data = root.dataset;
	var neutral = data.neutral || '/exit';
	var isGuard = 'guard' in data;
	var isBlank = 'blank' in data; // the page /b, where an exit ends
	var aim = data.bounce && !isBlank ? data.bounce + '/b' : neutral; // by the operator's own host
	var below = 0, older = 0, highest = 0; // own entries below this one, those of earlier documents, the highest ahead
	var shown = nameOf(location);
	var kept = []; // the view of each entry
	var asked = 0; // the latest request
	var left, landed, timer, still, title, channel, alone, presses = [], wait = 4000;

	function nameOf(url) { return url.pathname + url.search + url.hash; }
	function pageOf(name) { return name.split('#')[0]; }
	function find(selector) { return document.querySelector(selector); }
	function hasLeft() { return /(^|; )left=1/.test(document.cookie); }

	// --- Counting: a full load tells the next page in the tab's name
	function hash(text) {
		for (var i = 0, sum = 0; i < text.length; i++) sum = sum * 31 + text.charCodeAt(i) | 0;
		return sum;
	}
	function note(address) {
		window.name = 'q' + [below, highest, history.length, hash(address || location.href)].join('.');
	}
	function save(name, y) { history.replaceState({ n: below, p: name, y: y, g: isGuard }, ''); }
	function count() {
		var state = history.state, was = /^q(\d+)\.(\d+)\.(\d+)\.(-?\d+)$/.exec(window.name);
		was = was ? was.map(Number) : [0, 0, 0, history.length, hash(location.href)];
		if (state) below = state.n;
		else if (was[3] === history.length && was[4] === hash(location.href)) below = was[1]; // replaced
		else below = was[1] + Math.max(1, history.length - was[3] + was[2] - was[1]);
		highest = Math.max(below, state ? was[2] : 0);
		if (!state) save(shown, 0);
		older = below;
		note();
	}

	// --- Leaving
	function empty() {
		root.innerHTML = '<title>Weather</title><link rel="icon" href="data:,">';
		root.style.cssText = 'background:#fff;visibility:hidden';
	}
	function leave(told) {
		if (left) return;
		left = true;
		empty();
		window.stop();
		kept = [];
		document.cookie = 'left=1;path=/;max-age=600;samesite=lax' + (location.protocol === 'https:' ? ';secure' : '');
		if (!told && channel) channel.postMessage(0);
		if (!below) return land();
		history.go(-below);
		setTimeout(land, older ? 1500 : 400);
	}
	// At the first own entry
	function land() {
		if (landed) return;
		landed = left = true;
		empty();
		window.name = '';
		history.replaceState({ y: 1 }, '', '/b');
		document.title = 'Forecast'; // the same again would change nothing
		setTimeout(function () {
			history.pushState({ y: 2 }, '', '/b');
			document.title = 'Weather';
			if (aim === neutral) return moveOn();
			history.back(); // its /b moves on
			timer = setTimeout(moveOn, 1000);
		}, 50);
	}
	function moveOn() { // again and again: nobody is stranded
		clearTimeout(timer);
		location.replace(aim);
		aim = neutral;
		timer = setTimeout(function () { wait *= 2; moveOn(); }, wait);
	}

	// --- Swapping
	function say(what) { // to a screen reader, in words that the page holds
		var place = find('#announce');
		if (!place) return;
		place.textContent = place.getAttribute('data-' + what);
		setTimeout(function () { place.textContent = ''; }, 4000);
	}
	function busy(yes) { document.body.setAttribute('aria-busy', yes); }
	// Calls then(view), or otherwise() when no page comes within 6 s
	function ask(name, form, then, otherwise) {
		var mine = ++asked, late = setTimeout(fail, 6000), anchor = (/#.*/.exec(name) || [''])[0];
		function fail() {
			if (mine !== asked || left) return;
			asked++;
			busy(false);
			otherwise();
		}
		busy(true);
		fetch(name, { method: form ? 'POST' : 'GET', body: form || null, cache: 'no-store' }).then(function (answer) {
			if (!/^text\/html/.test(answer.headers.get('content-type'))) throw 0;
			if (answer.redirected) name = nameOf(new URL(answer.url)) + anchor;
			return answer.text();
		}).then(function (text) {
			var page = new DOMParser().parseFromString(text, 'text/html'), main = page.querySelector('main');
			if (!main || 'guard' in page.documentElement.dataset) throw 0;
			if (mine !== asked || left) return;
			clearTimeout(late);
			then({ name: name, title: page.title, main: main });
			say('page');
		}).catch(fail);
	}
	function view(name) { return { name: name, title: document.title, main: find('main') }; }
	function keep() {
		var now = kept[below] = view(shown);
		now.y = pageYOffset;
		now.focus = document.activeElement;
	}
	// A page with a script of its own is wiped when it is left, and begins anew
	function ownScript(main) { return main && main.querySelector('script:not([type])'); }
	function wipe(main) { if (ownScript(main)) main.textContent = ''; }
	function show(view) {
		var old = find('main'), script = ownScript(view.main), copy = document.createElement('script');
		if (old !== view.main) {
			wipe(old);
			old.parentNode.replaceChild(view.main, old);
			if (script) copy.textContent = script.textContent, script.parentNode.replaceChild(copy, script);
		}
		document.title = view.title;
		shown = view.name;
		busy(false);
	}
	function focus(place) {
		if (!place) return;
		if (place.tabIndex < 0) place.tabIndex = -1;
		place.focus({ preventScroll: true });
	}
	// A new entry: its state is a page's name, never a searched word
	function enter(view) {
		keep();
		highest = ++below;
		kept.length = below;
		history.pushState({ n: below, p: view.name, y: 0 }, '');
		note();
		show(view);
		var id = decodeURIComponent(shown.split('#')[1] || ''), place = id && document.getElementById(id);
		focus(place || find('h1'));
		if (place) place.scrollIntoView();
		else scrollTo(0, 0);
	}
	function visit(name, form, otherwise) {
		if (name.indexOf('#') > 0 && pageOf(name) === pageOf(shown)) enter(view(name));
		else ask(name, form, enter, otherwise);
	}
	// Shows an entry reached by Back, Forward or a reload
	function follow(state) {
		var known = kept[below = state.n];
		note();
		asked++;
		function restore(view) {
			view.name = state.p;
			show(view);
			focus(view.focus !== document.body && document.contains(view.focus) ? view.focus : find('h1'));
			scrollTo(0, view.y || state.y);
		}
		if (known && known.name === state.p && known.main.firstChild) restore(known);
		else ask(state.p, null, restore, function () {
			note(new URL(state.p, location.href).href);
			location.replace(state.p);
		});
	}

	// --- What the visitor does
	function isChanged(event) { return event.ctrlKey || event.metaKey || event.altKey; }
	function onClick(event) {
		var link = event.target.closest && event.target.closest('a[href]'), url;
		if (!link || event.button > 1) return;
		if (link.getAttribute('href') === '/exit') {
			event.preventDefault();
			return leave();
		}
		if (left || isGuard || !window.fetch || event.button || event.shiftKey || isChanged(event)) return;
		if (link.target || !/^http/.test(link.protocol)) return;
		if (link.host !== location.host) window.name = '';
		else {
			event.preventDefault();
			url = new URL(link.getAttribute('href'), location.origin + shown);
			visit(nameOf(url), null, function () { location.href = url.href; });
		}
	}
	function onSubmit(event) {
		var form = event.target, url = new URL(form.action), fields = new URLSearchParams(new FormData(form));
		if (isGuard || event.defaultPrevented) return;
		event.preventDefault();
		if (form.method === 'get') url.search = fields;
		visit(nameOf(url), form.method === 'post' && fields, function () { form.submit(); });
	}
	// Shift three times within 5 s
	function onPress(event) {
		var now = event.timeStamp;
		if (event.key === 'Escape' && landed) setTimeout(moveOn, 300); // the browser's Stop acts after this
		if (event.key !== 'Shift' || isChanged(event)) presses = [], alone = false;
		else if (event.type === 'keydown') alone = alone || !event.repeat;
		else if (alone) {
			presses = presses.filter(function (then) { return now - then < 5000; });
			if (presses.push(now) > 2) leave();
			else say(presses.length > 1 ? 'one' : 'two');
		}
	}

	// --- What the browser does
	function onPopState(event) {
		if (left) return landed ? moveOn() : land();
		if (isGuard) return;
		keep();
		if (!event.state) { // a typed anchor
			highest = ++below;
			save(nameOf(location), 0);
		}
		follow(history.state);
	}
	// A full load leaves a neutral title
	function disguise() {
		if (left || isGuard) return;
		title = title || document.title;
		document.title = 'Weather';
		setTimeout(reveal, 2000);
	}
	function reveal() {
		if (!left && title) document.title = title;
		title = '';
	}
	function onPageShow(event) {
		var state = history.state, again = event.persisted;
		if (landed) return again && moveOn();
		if (left) return land();
		if (again && state) below = state.n;
		if (hasLeft() && (again || !isGuard)) return leave(true);
		root.style.visibility = '';
		reveal();
		if (again && state && !isGuard) follow(state);
	}
	function onPageHide() {
		disguise();
		if (left) return;
		root.style.visibility = 'hidden';
		wipe(find('main'));
	}
	function onSight() { if (hasLeft() && !isGuard) leave(true); }
	function onLoad() { // the entry may have shown another page
		var state = history.state, main = find('main');
		if (left || isGuard || !main) return;
		if (pageOf(state.p) !== pageOf(shown)) {
			main.style.visibility = 'hidden';
			return follow(state);
		}
		shown = state.p;
		if (state.y) scrollTo(0, state.y);
	}
	function onScroll() { // for a reload
		clearTimeout(still);
		still = setTimeout(function () { if (!left && history.state.p === shown) save(shown, pageYOffset); }, 300);
	}
	function wasReached() { // not asked for afresh
		var load = performance.getEntriesByType('navigation')[0], state = history.state;
		return load && load.type === 'back_forward' || state && !state.g;
	}

	var events = {
		popstate: onPopState, pageshow: onPageShow, pagehide: onPageHide, beforeunload: disguise, visibilitychange: onSight,
		DOMContentLoaded: onLoad, scroll: onScroll, click: onClick, auxclick: onClick, submit: onSubmit,
		beforeprint: disguise, afterprint: reveal, keydown: onPress, keyup: onPress, mousedown: onPress
	};
	for (var name in events) addEventListener(name, events[name], name !== 'submit');
	history.scrollRestoration = 'manual';
	if (isBlank) {
		landed = left = history.state && history.state.y;
		return landed ? moveOn() : land();
	}
	var reached = wasReached();
	count();
	if (hasLeft() && (!isGuard || reached)) return leave(true);
	try { // tells the other tabs
		channel = new BroadcastChannel('exit');
		channel.onmessage = leave;
	} catch (e) {}
})();
