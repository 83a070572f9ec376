/* plan.js - makes the plan's squares and lines into boxes and fields. What is written in them stands nowhere else: exit.js wipes them with the page. */
(function () {
	'use strict';
	var place = document.getElementById('print'), button = document.createElement('button');
	function each(selector, make) { [].forEach.call(document.querySelectorAll(selector), make); }
	// No name and no <form>: nothing to learn from, and nothing to send
	function makeInput(point, type) {
		var label = document.createElement('label'), input = document.createElement('input');
		input.type = type;
		['autocomplete', 'autocapitalize', 'autocorrect'].forEach(function (which) { input.setAttribute(which, 'off'); });
		input.spellcheck = false;
		label.className = point.className;
		label.textContent = point.textContent;
		label.insertBefore(input, type === 'checkbox' ? label.firstChild : null);
		point.parentNode.replaceChild(label, point);
	}
	each('.plan .tick', function (point) { makeInput(point, 'checkbox'); });
	each('.plan .line', function (point) { makeInput(point, 'text'); });
	button.type = 'button';
	button.textContent = place.getAttribute('data-print');
	button.onclick = function () { print(); };
	place.parentNode.insertBefore(button, place);
	document.getElementById('plain').hidden = true;
})();
