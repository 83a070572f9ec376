{{%AUTOESCAPE context="HTML"}}
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{#DANGER}}
<section class="danger">
<h2>{{HEADING}}</h2>
<ul class="contacts">
{{#AGENCY}}
<li>{{#CONTACT}}{{!
}}{{#BY_PHONE}}<a class="call" href="tel:{{TARGET}}">Ring {{SHOWN}}</a>{{/BY_PHONE}}{{!
}}{{#BY_TEXT}}<a class="call" href="sms:{{TARGET}}">Text {{SHOWN}}</a>{{/BY_TEXT}}{{!
}}{{#LABEL}} <span>{{LABEL}}.</span>{{/LABEL}} <span><b>{{HOURS}}.</b></span>{{/CONTACT}} <a href="{{PATH}}">{{NAME}}</a></li>
{{/AGENCY}}
</ul>
</section>
{{/DANGER}}
<form class="search" method="post" action="/search" autocomplete="off" role="search">
<label for="q">Words to look for</label>
<input id="q" name="q" type="search" value="{{QUERY}}" maxlength="200" autocomplete="off" autocapitalize="none" spellcheck="false" autocorrect="off" required>
<button type="submit">Search</button>
</form>
{{#EMPTY}}<p>Type one word or more, then press Search. Help is here all the same:</p>{{/EMPTY}}
{{#CORRECTION}}<p>We looked for <strong>{{CORRECTED}}</strong>, which is close to what you typed.</p>{{/CORRECTION}}
{{#NUMBER_OURS}}<p>This is the number of:</p>{{/NUMBER_OURS}}
{{#NUMBER_UNKNOWN}}<p><strong>We do not know this number.</strong> It is not one of the numbers on this site. Do not trust a number only because somebody sent it to you.</p>{{/NUMBER_UNKNOWN}}
{{#RESULTS}}
<h2 class="unseen">What we found</h2>
<ol class="results">
{{#RESULT}}
<li><a href="{{PATH}}">{{NAME}}</a> <span class="mark">{{!
}}{{#IS_ADVICE}}Advice{{/IS_ADVICE}}{{#IS_BEHAVIOUR}}Behaviour{{/IS_BEHAVIOUR}}{{#IS_AGENCY}}Who can help{{/IS_AGENCY}}{{#IS_TOOL}}To fill in{{/IS_TOOL}}</span>
{{#CONTACT}}
<p>{{#BY_PHONE}}<a href="tel:{{TARGET}}">Ring {{SHOWN}}</a>{{/BY_PHONE}}{{#BY_TEXT}}<a href="sms:{{TARGET}}">Text {{SHOWN}}</a>{{/BY_TEXT}}{{#LABEL}} {{LABEL}}.{{/LABEL}} {{HOURS}}.</p>{{/CONTACT}}
<p>{{#PIECE}}{{#TEXT}}{{TEXT}}{{/TEXT}}{{#FOUND}}<mark>{{FOUND}}</mark>{{/FOUND}}{{/PIECE}}</p></li>
{{/RESULT}}
</ol>
{{/RESULTS}}
{{#NONE}}
<h2>Nothing found</h2>
<p>We found nothing for these words. Try other words, or fewer. Help is here all the same:</p>
{{/NONE}}
{{NOTHING:none}}
{{#CORRECTION}}
<form class="search" method="post" action="/search" autocomplete="off">
<input type="hidden" name="q" value="{{TYPED}}"><input type="hidden" name="as-typed" value="1">
<button type="submit">Look for what I typed</button>
</form>
{{/CORRECTION}}
{{BODY:none}}
