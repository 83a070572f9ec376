{{%AUTOESCAPE context="HTML"}}
<h1>{{TITLE}}</h1>
{{#UNKNOWN}}
<p class="safety">We do not know the {{WHAT}} that this address asks for. It may be old, or cut off. Below is everybody who fits the rest.</p>
{{/UNKNOWN}}
{{#POSTCODE_IN}}<p class="safety" role="status">Your postcode is in {{NAME}}. Below is who can help there.</p>{{/POSTCODE_IN}}
{{#POSTCODE_BETWEEN}}
<p class="safety" role="status">Your postcode can be in more than one place. Choose yours:</p>
<ul class="ways">
{{#PLACE}}<li><a href="{{PATH}}">{{NAME}}</a></li>{{/PLACE}}
</ul>
{{/POSTCODE_BETWEEN}}
{{#POSTCODE_UNKNOWN}}<p class="safety" role="status">We do not have this postcode in our table. Choose where you live from the list below.</p>{{/POSTCODE_UNKNOWN}}
{{#POSTCODE_WRONG}}<p class="safety" role="status">That does not look like a postcode. The first half is enough, such as CV31. Or choose where you live from the list below.</p>{{/POSTCODE_WRONG}}
{{#FILTERS}}
{{#CHOSEN}}
<p class="unseen">What you chose:</p>
<ul class="chips">
{{#CHIP}}<li>{{NAME}} <a href="{{PATH}}">remove<span class="unseen"> {{NAME}}</span></a></li>{{/CHIP}}
</ul>
{{/CHOSEN}}
{{#UNCHOSEN}}{{HELPLINE:none}}{{/UNCHOSEN}}
<form class="search" method="post" action="/agencies" autocomplete="off">
{{#KEPT}}<input type="hidden" name="{{ID}}" value="{{TEXT}}">{{/KEPT}}
<label for="postcode">Postcode, or its first half</label>
<input id="postcode" name="postcode" type="text" maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="postcode-kept">
<button type="submit">Find help</button>
<p class="where" id="postcode-kept">We use the first half only, and we keep nothing.</p>
</form>
<details class="filter"{{#WHERE_OPEN}} open{{/WHERE_OPEN}}>
<summary>Where you live</summary>
<ul>
{{#OWN}}<li><a href="{{PATH}}">{{NAME}} ({{TOTAL}})</a></li>{{/OWN}}
{{#ANYWHERE}}<li><a href="{{PATH}}">Anywhere ({{TOTAL}})</a></li>{{/ANYWHERE}}
{{#AROUND}}<li><a href="{{PATH}}"{{#IS_CHOSEN}} aria-current="true"{{/IS_CHOSEN}}>{{NAME}} ({{TOTAL}})</a></li>{{/AROUND}}
{{#INSIDE}}
<li><ul>
{{#CHOICE}}<li><a href="{{PATH}}">{{NAME}} ({{TOTAL}})</a></li>{{/CHOICE}}
</ul></li>
{{/INSIDE}}
</ul>
</details>
<details class="filter">
<summary>What you need</summary>
<ul>
{{#NEEDS}}<li><a href="{{PATH}}"{{#IS_CHOSEN}} aria-current="true"{{/IS_CHOSEN}}>{{NAME}} ({{TOTAL}})</a></li>{{/NEEDS}}
</ul>
</details>
<details class="filter">
<summary>How to reach them</summary>
<ul>
{{#WAYS}}<li><a href="{{PATH}}"{{#IS_CHOSEN}} aria-current="true"{{/IS_CHOSEN}}>{{NAME}} ({{TOTAL}})</a></li>{{/WAYS}}
</ul>
</details>
{{/FILTERS}}
<p class="turn"><a href="/agencies?by=name">A to Z</a> <a href="/agencies/numbers">Numbers to print</a></p>
{{#RESULTS}}
<h2 id="list">{{#FILTERED}}{{#NEED}}{{NEED}}{{/NEED}}{{#NEEDS}}Help{{/NEEDS}}{{#AREA}} in {{AREA}}{{/AREA}}: {{/FILTERED}}{{!
}}{{#SOME}}{{FROM}} to {{TO}} of {{TOTAL}}{{/SOME}}{{#NOTHING}}nobody fits all of this{{/NOTHING}}</h2>
{{#NOTHING}}
<p>There is help, but nobody on our list fits everything that you chose.</p>
<ul class="ways">
{{#LESS}}<li><a href="{{PATH}}">Leave out “{{NAME}}” ({{TOTAL}})</a></li>{{/LESS}}
<li><a href="/agencies">See everybody</a></li>
</ul>
<h2>You can always try these</h2>
{{/NOTHING}}
{{#AGENCY}}
<section class="agency">
<h3><a href="{{PATH}}">{{NAME}}</a></h3>
<p>{{SUMMARY}} <span class="where">{{AREAS}}</span></p>
{{#UNCERTAIN}}<p class="safety">We are not sure that this service still works as described.</p>{{/UNCERTAIN}}
{{>CONTACTS}}
{{>CONFIRMATION}}
</section>
{{/AGENCY}}
<p class="turn">
{{#EARLIER}}<a href="{{PATH}}">Earlier in the list</a>{{/EARLIER}}
{{#LATER}}<a href="{{PATH}}">More services</a>{{/LATER}}
</p>
{{/RESULTS}}
{{#ALL}}
<h2>Every service, A to Z</h2>
{{#LETTERS}}<p class="turn">{{#LETTER}}<a href="/agencies?by=name&amp;letter={{ID:u}}">{{NAME}}</a> {{/LETTER}}</p>{{/LETTERS}}
<ul class="names">
{{#ITEM}}
<li><a href="{{PATH}}">{{NAME}}</a></li>
{{/ITEM}}
</ul>
{{#NEXT}}<p class="turn"><a href="/agencies?by=name&amp;after={{ID:u}}">More names</a></p>{{/NEXT}}
{{/ALL}}
{{#SUMMARY}}<p>{{SUMMARY}}</p>{{/SUMMARY}}
{{BODY:none}}
