{{%AUTOESCAPE context="HTML"}}
<nav class="crumbs" aria-label="You are here"><a href="/">Start page</a></nav>
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
<form class="search" method="post" action="/search" autocomplete="off" role="search">
<label for="q">Words to look for</label>
<input id="q" name="q" type="search" value="{{QUERY}}" maxlength="200" autocomplete="off" autocapitalize="none" spellcheck="false" autocorrect="off" required>
<button type="submit">Search</button>
</form>
{{#EMPTY}}<p>Type one word or more, then press Search.</p>{{/EMPTY}}
{{#CORRECTED}}<p>We looked for <strong>{{CORRECTED}}</strong>, which is close to what you typed.</p>{{/CORRECTED}}
{{#RESULTS}}
<h2>What we found</h2>
<ol class="results">
{{#RESULT}}
<li><a href="{{PATH}}">{{NAME}}</a> <span class="mark">{{#IS_ADVICE}}Advice{{/IS_ADVICE}}{{#IS_BEHAVIOUR}}Behaviour{{/IS_BEHAVIOUR}}{{#IS_AGENCY}}Who can help{{/IS_AGENCY}}</span>
<p>{{#PIECE}}{{#TEXT}}{{TEXT}}{{/TEXT}}{{#FOUND}}<mark>{{FOUND}}</mark>{{/FOUND}}{{/PIECE}}</p></li>
{{/RESULT}}
</ol>
{{/RESULTS}}
{{#NOTHING}}
<h2>Nothing found</h2>
{{NOTHING:none}}
{{/NOTHING}}
{{BODY:none}}
