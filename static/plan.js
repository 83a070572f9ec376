/* plan.js - a button that prints the plan. What is written in it is only in its fields: static/exit.js wipes them with the page. */
(function () {
	'use strict';
	var place = document.getElementById('print'), button = document.createElement('button');
	button.type = 'button';
	button.textContent = place.getAttribute('data-print');
	button.onclick = function () { print(); };
	place.parentNode.insertBefore(button, place);
})();
