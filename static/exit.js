/* exit.js - leaves this site in an instant and leaves nothing behind. */
// It stands inside every page, in full: no library, nothing minified, so that anybody can read it. Two halves: pages
// are swapped under one address, so that a visit is one line in the browser's history, and the exit empties the page,
// goes back to the first own entry of the tab, cuts off what lies ahead and moves on to the neutral page.
(function () {
	'use strict';
	var root = document.documentElement;
	var neutral = root.getAttribute('data-neutral') || '/exit';
	var isGuard = root.hasAttribute('data-guard'); // what the server sends while the "left" cookie lives
	var isBlank = root.hasAttribute('data-blank'); // the page /b, where an exit ends
	var bounce = root.getAttribute('data-bounce'); // a neutral host of the operator's own, if there is one
	var aim = bounce && !isBlank ? bounce + '/b' : neutral; // where the exit goes
	var below = 0, highest = 0; // own entries of this tab below this one; the highest, which may lie ahead
	var older = 0; // those that an earlier document left
	var shown = nameOf(location); // the page that is shown, whatever the address says
	var kept = []; // what each entry showed, for Back and Forward: in memory only
	var asked = 0; // the latest request; answers to older ones are dropped
	var left = false, landed = false, wait = 4000, timer, title, isBusy, channel, presses = [], alone;

	function nameOf(url) { return url.pathname + url.search + url.hash; }
	function pageOf(name) { return name.split('#')[0]; }
	function hasLeft() { return /(^|; )left=1/.test(document.cookie); }
	function hide() { root.style.visibility = 'hidden'; }

	// --- Counting: a full load tells the next page in the tab's name, which never reaches the disk ---
	function hash(text) {
		for (var i = 0, sum = 0; i < text.length; i++) sum = sum * 31 + text.charCodeAt(i) | 0;
		return sum;
	}
	function note(address) {
		window.name = 'q' + [below, highest, history.length, hash(address || location.href)].join('.');
	}
	function noted() {
		var found = /^q(\d+)\.(\d+)\.(\d+)\.(-?\d+)$/.exec(window.name);
		return found && found.slice(1).map(Number);
	}
	function save(name, y) { history.replaceState({ n: below, p: name, y: y, g: isGuard }, ''); }
	function count() {
		var was = noted(), state = history.state;
		if (state && state.n >= 0) below = state.n;
		else if (was && was[2] === history.length && was[3] === hash(location.href)) below = was[0]; // it was replaced
		else if (was) below = was[0] + Math.max(1, history.length - was[2] + was[1] - was[0]);
		highest = Math.max(below, state && was ? was[1] : 0);
		if (!state) save(shown, 0);
		older = below;
		note();
	}

	// --- Leaving ---
	function empty() {
		while (root.lastChild) root.removeChild(root.lastChild);
		var icon = document.createElement('link');
		icon.rel = 'icon';
		icon.href = 'data:,';
		root.appendChild(document.createElement('head')).appendChild(icon);
		root.appendChild(document.createElement('body'));
		root.style.cssText = 'background:#fff';
		if (document.readyState === 'loading') hide(); // the rest of a page that is still coming in
		document.title = 'Weather';
	}
	function leave(told) {
		if (left) return;
		left = true;
		empty();
		window.stop(); // a page that is still coming in would be in the way
		kept = [];
		document.cookie = 'left=1;path=/;max-age=600;samesite=lax' + (location.protocol === 'https:' ? ';secure' : '');
		if (told !== true && channel) channel.postMessage(0);
		if (!below) return land();
		history.go(-below);
		setTimeout(land, older ? 1500 : 400); // should that lead nowhere
	}
	// At the first own entry: give it a neutral address and title, cut off all that lies ahead, move on.
	function land() {
		if (landed) return;
		landed = left = true;
		empty();
		window.name = '';
		history.replaceState({ y: 1 }, '', '/b');
		document.title = 'Forecast'; // the same title again would change nothing, and the old one would stay
		setTimeout(function () {
			history.pushState({ y: 2 }, '', '/b');
			document.title = 'Weather';
			if (aim === neutral) return moveOn();
			history.back(); // the neutral host's /b takes the place of this site's, then cuts off and moves on itself
			timer = setTimeout(moveOn, 1000);
		}, 50);
	}
	function moveOn() { // again and again, so that nobody is stranded on a blank page
		clearTimeout(timer);
		location.replace(aim);
		aim = neutral;
		timer = setTimeout(function () { wait *= 2; moveOn(); }, wait);
	}

	// --- Swapping ---
	function say(what) { // to a screen reader; neutral words, which the page holds
		var place = document.getElementById('announce');
		if (!place) return;
		place.textContent = place.getAttribute('data-' + what);
		setTimeout(function () { place.textContent = ''; }, 4000);
	}
	function busy(yes) { root.setAttribute('aria-busy', isBusy = yes); }
	// Calls then(main, title, name), or otherwise() when no page of ours comes within 6 s.
	function ask(name, form, then, otherwise) {
		var mine = ++asked, late = setTimeout(fail, 6000), place = name;
		function current() { return mine === asked && !left; }
		function fail() {
			if (!current()) return;
			asked++;
			busy(false);
			otherwise();
		}
		busy(true);
		fetch(name, {
			method: form ? 'POST' : 'GET', body: form,
			cache: 'no-store', credentials: 'same-origin', referrerPolicy: 'no-referrer'
		}).then(function (answer) {
			if (!/^text\/html/.test(answer.headers.get('content-type'))) throw 0;
			if (answer.redirected) place = nameOf(new URL(answer.url));
			return answer.text();
		}).then(function (text) {
			var page = new DOMParser().parseFromString(text, 'text/html'), main = page.querySelector('main');
			if (!main || page.documentElement.hasAttribute('data-guard')) throw 0;
			if (!current()) return;
			clearTimeout(late);
			busy(false);
			then(main, page.title, place);
		}).catch(fail);
	}
	function keep() {
		kept[below] = {
			name: shown, main: document.querySelector('main'), title: document.title,
			y: pageYOffset, focus: document.activeElement
		};
	}
	function show(main, newTitle) {
		var old = document.querySelector('main');
		if (old !== main) old.parentNode.replaceChild(main, old);
		document.title = newTitle;
	}
	function focus(place) {
		if (!place) return;
		if (place.tabIndex < 0) place.tabIndex = -1;
		place.focus({ preventScroll: true });
	}
	function arrive() { // at the top of the page, or where its name points
		var id = decodeURIComponent(shown.split('#')[1] || ''), place = id && document.getElementById(id);
		focus(place || document.querySelector('h1'));
		if (place) place.scrollIntoView();
		else scrollTo(0, 0);
	}
	// A new entry under the same address: its state is a page's name, never a searched word.
	function enter(name, main, newTitle) {
		keep();
		highest = ++below;
		kept.length = below;
		history.pushState({ n: below, p: name, y: 0 }, '');
		note();
		shown = name;
		show(main, newTitle);
		arrive();
	}
	function visit(name, form, otherwise) {
		if (!form && name.indexOf('#') > 0 && pageOf(name) === pageOf(shown))
			return enter(name, document.querySelector('main'), document.title);
		ask(name, form, function (main, newTitle, place) {
			enter(place + (/#.*/.exec(place === name ? '' : name) || ''), main, newTitle);
			say('page');
		}, otherwise);
	}
	// Shows the page of an entry that was reached by Back, Forward or a reload.
	function follow(state) {
		var view = kept[below = state.n];
		note();
		asked++;
		busy(false);
		function restore(main, newTitle, y, place) {
			shown = state.p;
			show(main, newTitle);
			focus(document.contains(place) && place !== document.body ? place : document.querySelector('h1'));
			scrollTo(0, y);
			say('page');
		}
		if (view && view.name === state.p) return restore(view.main, view.title, view.y, view.focus);
		ask(state.p, null, function (main, newTitle) {
			restore(main, newTitle, state.y);
		}, function () {
			note(new URL(state.p, location.href).href);
			location.replace(state.p);
		});
	}

	// --- What the visitor does ---
	function onClick(event) {
		var link = event.target.closest && event.target.closest('a[href]');
		if (!link || event.button > 1) return;
		if (link.getAttribute('href') === '/exit') {
			event.preventDefault();
			return leave();
		}
		if (left || isGuard || !window.fetch || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		if (link.target || link.hasAttribute('download') || !/^http/.test(link.protocol)) return;
		if (link.host !== location.host) window.name = '';
		else {
			event.preventDefault();
			var url = new URL(link.getAttribute('href'), location.origin + shown);
			visit(nameOf(url), null, function () { location.href = url.href; });
		}
	}
	function onSubmit(event) {
		var form = event.target, data = new URLSearchParams(new FormData(form)), isPost = form.method === 'post';
		if (isGuard || form.target || new URL(form.action).host !== location.host) return;
		event.preventDefault();
		var name = nameOf(new URL(form.action));
		visit(isPost ? name : pageOf(name).split('?')[0] + '?' + data, isPost ? data : null, function () {
			HTMLFormElement.prototype.submit.call(form);
		});
	}
	// Shift three times within 5 s, pressed and released alone: capital letters and shortcuts never count.
	function onKey(event) {
		var now = Date.now();
		if (event.key === 'Escape' && landed) setTimeout(moveOn, 300); // the browser's Stop acts after this
		if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) presses = [], alone = false;
		else if (event.type === 'keydown') alone = alone || !event.repeat;
		else if (alone) {
			presses = presses.filter(function (then) { return now - then < 5000; });
			if (presses.push(now) > 2) leave();
			else say(presses.length > 1 ? 'one' : 'two');
		}
	}
	function onPointer() { presses = []; alone = false; }

	// --- What the browser does ---
	function onPopState(event) {
		var state = event.state;
		if (left) return landed ? moveOn() : land();
		if (isGuard) return;
		keep();
		if (state) return follow(state);
		highest = ++below; // an anchor that was typed into the address
		save(nameOf(location), 0);
		follow(history.state);
	}
	// A full load away from here: what this page leaves in the history gets a neutral title, until the visitor is back.
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
		if (landed) { if (event.persisted) moveOn(); }
		else if (left || hasLeft() && (event.persisted || !isGuard)) land();
		else {
			root.style.visibility = '';
			reveal();
			if (event.persisted && history.state && !isGuard) follow(history.state);
		}
	}
	function onLoad() { // a reload, or Back from another document: the entry may have shown another page
		var state = history.state, main = document.querySelector('main');
		if (left || isGuard || !main) return;
		if (pageOf(state.p) !== pageOf(shown)) {
			main.style.visibility = 'hidden';
			return follow(state);
		}
		shown = state.p;
		if (state.y) scrollTo(0, state.y);
	}
	function wasReached() { // by Back or Forward, or by the exit itself: not asked for afresh
		var entry = performance.getEntriesByType('navigation')[0], state = history.state;
		return (entry ? entry.type === 'back_forward' : performance.navigation.type === 2) || state && !state.g;
	}

	addEventListener('popstate', onPopState);
	addEventListener('pageshow', onPageShow);
	addEventListener('beforeunload', disguise);
	addEventListener('pagehide', function () {
		disguise();
		if (!left) hide();
	});
	addEventListener('keydown', onKey, true);
	addEventListener('keyup', onKey, true);
	if (isBlank) {
		landed = left = history.state && history.state.y;
		return landed ? moveOn() : land();
	}
	count();
	if (hasLeft() && (!isGuard || wasReached())) return leave(true);
	try { // tells the other tabs of this site
		channel = new BroadcastChannel('exit');
		channel.onmessage = function () { leave(true); };
	} catch (e) {}
	document.addEventListener('visibilitychange', function () { if (hasLeft() && !isGuard) leave(true); });
	addEventListener('mousedown', onPointer, true);
	document.addEventListener('click', onClick, true);
	document.addEventListener('auxclick', onClick, true);
	document.addEventListener('submit', onSubmit, true);
	document.addEventListener('DOMContentLoaded', onLoad);
	history.scrollRestoration = 'manual';
	var still;
	addEventListener('scroll', function () { // so that a reload comes back to the same place
		clearTimeout(still);
		still = setTimeout(function () { if (!left && !isBusy) save(history.state.p, pageYOffset); }, 300);
	});
})();
