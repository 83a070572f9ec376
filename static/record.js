/* record.js - a list of what happened, made and kept within this page alone. */
// The form is made from the empty sheet. What is written stands in the page's own elements and nowhere else, so that
// static/exit.js, which empties the page, wipes all of it. No field has a name, none is in a <form>, nothing is stored.
(function () {
	'use strict';
	var place = document.getElementById('notes'), words = place.dataset;
	var language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
	var sheet = document.querySelector('.blank');
	var fields = all('dl:first-of-type > div', sheet).map(readField);
	var byDate = indexOf('date'), byTime = indexOf('time'), byKind = indexOf('choice');
	var form, list, empty, said, button, name, drawing, take, changed;

	function all(selector, within) { return [].slice.call(within.querySelectorAll(selector)); }
	function readField(row) {
		var hint = row.querySelector('dd span');
		return {
			input: row.getAttribute('data-input'),
			label: row.querySelector('dt').textContent,
			hint: hint ? hint.textContent : '',
			choices: all('dd i', row).map(function (choice) { return choice.textContent; })
		};
	}
	function indexOf(input) {
		for (var i = 0; i < fields.length; i++) if (fields[i].input === input) return i;
		return -1;
	}
	function make(tag, parent, text, className) {
		var element = document.createElement(tag);
		if (text) element.textContent = text;
		if (className) element.className = className;
		if (parent) parent.appendChild(element);
		return element;
	}
	function press(parent, text, then) {
		var made = make('button', parent, text);
		made.type = 'button';
		made.onclick = then;
		return made;
	}

	// --- The form
	function makeInput(kind, parent) {
		var tag = { text: 'textarea', choice: 'select' }[kind] || 'input', input = make(tag, parent);
		if (tag === 'input') input.type = kind === 'line' ? 'text' : kind;
		else if (tag === 'textarea') input.rows = 3;
		// For whoever learns what people type: browsers, their keyboards and their helpers
		['autocomplete', 'autocapitalize', 'autocorrect'].forEach(function (which) { input.setAttribute(which, 'off'); });
		input.spellcheck = false;
		return input;
	}
	function makeField(field) {
		var label = make('label', form, field.label);
		if (field.hint) make('span', label, field.hint, 'hint');
		field.place = makeInput(field.input, label);
		if (field.choices.length) [''].concat(field.choices).forEach(function (choice) {
			make('option', field.place, choice || words.choose).value = choice;
		});
	}
	function clear() {
		fields.forEach(function (field) { field.place.value = ''; });
		changed = null;
		button.textContent = words.add;
	}
	function say(what) {
		said.textContent = '';
		setTimeout(function () { said.textContent = what; }, 50); // so that the same again is said again
	}
	function add() {
		var values = fields.map(function (field) { return field.place.value.trim(); });
		if (!values.join('')) return begin(words.empty);
		if (changed) list.removeChild(changed);
		enter(values);
		clear();
		show();
		begin(words.added);
	}
	function begin(what) { // at the first field, with what is said above it in sight
		say(what);
		fields[0].place.focus();
		form.scrollIntoView();
	}

	// --- The list: each entry is an element, its values stand in its rows
	function shown(field, value) {
		var date = field.input === 'date' && new Date(value + 'T12:00');
		if (!date || isNaN(date)) return value;
		return date.toLocaleDateString(language, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
	}
	function valuesOf(entry) {
		return all('dd', entry).map(function (row) { return row.getAttribute('data-value') || row.textContent; });
	}
	function when(entry) {
		var values = valuesOf(entry);
		return (values[byDate] || '9999') + (values[byTime] || '99');
	}
	function enter(values) {
		var entry = make('li'), rows = make('dl', entry), after;
		fields.forEach(function (field, i) {
			var row = make('div', rows), value = make('dd', null, shown(field, values[i]));
			row.hidden = !values[i];
			make('dt', row, field.label);
			row.appendChild(value);
			if (value.textContent !== values[i]) value.setAttribute('data-value', values[i]);
		});
		about(press(entry, words.change, function () {
			valuesOf(entry).forEach(function (value, i) { fields[i].place.value = value; });
			changed = entry;
			button.textContent = words.keep;
			fields[0].place.focus();
		}), entry);
		about(press(entry, words.remove, remove), entry);
		after = all('li', list).filter(function (other) { return when(other) > when(entry); })[0];
		list.insertBefore(entry, after || null);
	}
	function about(button, entry) { // to a screen reader, which entry it is
		make('span', button, ' (' + all('div:not([hidden]) dd', entry)[0].textContent + ')', 'unseen');
	}
	function remove() {
		if (!this.sure) {
			this.sure = true;
			this.firstChild.data = words.sure;
			return;
		}
		if (changed === this.parentNode) clear();
		list.removeChild(this.parentNode);
		show();
		button.focus();
	}
	function show() {
		var entries = all('li', list);
		empty.hidden = entries.length;
		take.hidden = !entries.length;
		document.getElementById('print').hidden = entries.length; // then the list is printed
		sheet.classList.toggle('unprinted', entries.length > 0);
		place.classList.toggle('unprinted', !entries.length);
		draw(entries.map(valuesOf));
	}

	// --- The drawing: a bar for each week, month or year, and for each way
	function period(date, step) { // the first day of it
		var day = new Date(date + 'T12:00Z');
		if (step === 'week') day.setUTCDate(day.getUTCDate() - (day.getUTCDay() + 6) % 7);
		else day.setUTCDate(1);
		if (step === 'year') day.setUTCMonth(0);
		return day;
	}
	function next(day, step) {
		day = new Date(day);
		if (step === 'week') day.setUTCDate(day.getUTCDate() + 7);
		else day.setUTCMonth(day.getUTCMonth() + (step === 'month' ? 1 : 12));
		return day;
	}
	function titleOf(day, step) {
		var form = { week: { day: 'numeric', month: 'short', year: 'numeric' }, month: { month: 'long', year: 'numeric' }, year: { year: 'numeric' } }[step];
		form.timeZone = 'UTC';
		return (step === 'week' ? words.week + ' ' : '') + day.toLocaleDateString(language, form);
	}
	function byPeriod(dates) {
		var days = (Date.parse(dates[dates.length - 1]) - Date.parse(dates[0])) / 864e5;
		var step = days < 70 ? 'week' : days < 700 ? 'month' : 'year', bars = [];
		for (var day = period(dates[0], step); day <= period(dates[dates.length - 1], step); day = next(day, step)) {
			bars.push([titleOf(day, step), dates.filter(function (date) { return +period(date, step) === +day; }).length]);
		}
		return bars.slice(-60);
	}
	function drawBars(title, bars) {
		var most = Math.max.apply(null, bars.map(function (bar) { return bar[1]; })), rows;
		make('h3', drawing, title);
		rows = make('ul', drawing, '', 'bars');
		bars.forEach(function (bar) {
			var row = make('li', rows), line = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), box;
			make('span', row, bar[0] + ': ' + bar[1]);
			line.setAttribute('viewBox', '0 0 100 10');
			line.setAttribute('preserveAspectRatio', 'none');
			line.setAttribute('aria-hidden', 'true');
			box = line.appendChild(document.createElementNS(line.namespaceURI, 'rect'));
			box.setAttribute('width', 100 * bar[1] / most);
			box.setAttribute('height', 10);
			row.appendChild(line);
		});
	}
	function draw(entries) {
		var dates = entries.map(function (values) { return values[byDate]; }).filter(function (date) { return Date.parse(date); });
		var kinds = fields[byKind].choices.map(function (choice) {
			return [choice, entries.filter(function (values) { return values[byKind] === choice; }).length];
		}).filter(function (bar) { return bar[1]; });
		drawing.textContent = '';
		if (dates.length) drawBars(words.often, byPeriod(dates));
		if (kinds.length) drawBars(words.kinds, kinds);
	}

	// --- The file
	// RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front.
	function cell(value) {
		return '"' + value.replace(/^(?=[\s]*[=+\-@\uff0b\uff0d\uff1d\uff20])/, "'").replace(/"/g, '""') + '"';
	}
	function table(entries) {
		return '\ufeff' + [labels()].concat(entries).map(function (values) { return values.map(cell).join(',') + '\r\n'; }).join('');
	}
	function labels() { return fields.map(function (field) { return field.label; }); }
	function text(entries) {
		return entries.map(function (values, number) {
			return number + 1 + '.\r\n' + values.map(function (value, i) {
				return value && fields[i].label + ': ' + shown(fields[i], value).replace(/\r?\n/g, '\r\n  ') + '\r\n';
			}).join('');
		}).join('\r\n');
	}
	function save(write, type, ending) {
		var link = make('a'), title = name.value.replace(/[\u0000-\u001f\u007f\/\\:*?"<>|]/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '').slice(0, 60);
		link.href = URL.createObjectURL(new Blob([write(all('li', list).map(valuesOf))], { type: type }));
		link.download = (title || words.name) + ending;
		link.click();
		setTimeout(function () { URL.revokeObjectURL(link.href); }, 2000);
	}

	function build() {
		form = make('div', place, '', 'fields');
		make('h2', form, words.form);
		said = make('p', form);
		said.setAttribute('role', 'status');
		fields.forEach(makeField);
		button = press(form, words.add, add);
		make('h2', place, words.list);
		empty = make('p', place, words.none);
		list = make('ol', place, '', 'entries');
		drawing = make('div', place, '', 'drawing');
		take = make('div', place, '', 'take');
		make('h2', take, words.save);
		make('p', take, words.warn);
		name = makeInput('line', make('label', take, words.file));
		name.value = words.name;
		press(take, words.table, function () { save(table, 'text/csv', '.csv'); });
		press(take, words.text, function () { save(text, 'text/plain', '.txt'); });
		press(take, words.print, function () { print(); });
		show();
		sheet.classList.add('paper');
		document.getElementById('plain').hidden = true;
		place.hidden = false;
	}
	build();
})();
