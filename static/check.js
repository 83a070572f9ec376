/* check.js - answers "Is this stalking?" within the page: nothing is asked of the server. The rules are those of pages/check.c. */
(function () {
	'use strict';
	var form = document.getElementById('questions'), answer = document.getElementById('answer'), again = document.getElementById('again');
	var change = document.createElement('button');
	if (!form) return; // an answer that came by POST
	function all(selector, within) { return [].slice.call((within || document).querySelectorAll(selector)); }
	function count(list) { return all('[name^="' + list + '-"]:checked', form).length; }
	function show(element, yes) { element.hidden = !yes; }
	function focus(title) {
		title.tabIndex = -1;
		title.focus();
		scrollTo(0, 0);
	}

	form.addEventListener('submit', function (event) {
		var danger = count('danger'), sum = count('signs') + count('behaviour');
		var pattern = danger || sum > 1, laws = ' ';
		var given = { 'in-danger': danger, pattern: pattern, some: sum && !pattern, nothing: !danger && !sum, 'what-now': true };
		event.preventDefault();
		all('[data-law]:checked', form).forEach(function (box) { laws += box.getAttribute('data-law') + ' '; });
		all('li[data-law]', answer).forEach(function (law) {
			var fits = laws.indexOf(' ' + law.getAttribute('data-law') + ' ') >= 0;
			show(law, fits);
			given.laws = given.laws || fits;
		});
		all('[data-answer]').forEach(function (part) { show(part, given[part.getAttribute('data-answer')]); });
		show(answer, true);
		form.parentNode.removeChild(form); // with every tick: the page that a browser may keep has none
		focus(all('h2[tabindex]').filter(function (title) { return title.offsetParent; })[0]);
	});
	change.type = 'button';
	change.textContent = again.getAttribute('data-change');
	again.insertBefore(change, again.firstChild);
	again.insertBefore(document.createTextNode(' '), change.nextSibling);
	change.onclick = function () {
		answer.parentNode.insertBefore(form, answer);
		all('[data-answer]').forEach(function (part) { show(part); });
		show(answer);
		focus(document.querySelector('h1'));
	};
})();
