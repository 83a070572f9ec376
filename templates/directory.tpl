{{%AUTOESCAPE context="HTML"}}
<nav class="crumbs" aria-label="You are here"><a href="/">Start page</a></nav>
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
<ul class="ways">
{{#NEAR}}<li><a href="/agencies?area={{ID:u}}">Services for {{NAME}}</a></li>{{/NEAR}}
<li><a href="/agencies?by=name">Every service, A to Z</a></li>
</ul>
<details class="filter">
<summary>Choose by what you need</summary>
<ul>
<li><a href="/agencies{{#NEEDS}}{{#AREA}}?area={{AREA:u}}{{/AREA}}{{/NEEDS}}">Anything</a></li>
{{#NEEDS}}
{{#CHOICE}}
<li><a href="/agencies?need={{ID:u}}{{#AREA}}&amp;area={{AREA:u}}{{/AREA}}"{{#CHOSEN}} aria-current="true"{{/CHOSEN}}>{{NAME}}</a></li>
{{/CHOICE}}
{{/NEEDS}}
</ul>
</details>
<details class="filter">
<summary>Choose by where you live</summary>
<ul>
<li><a href="/agencies{{#AREAS}}{{#NEED}}?need={{NEED:u}}{{/NEED}}{{/AREAS}}">Anywhere</a></li>
{{#AREAS}}
{{#CHOICE}}
<li><a href="/agencies?{{#NEED}}need={{NEED:u}}&amp;{{/NEED}}area={{ID:u}}"{{#CHOSEN}} aria-current="true"{{/CHOSEN}}>{{NAME}}</a></li>
{{/CHOICE}}
{{/AREAS}}
</ul>
</details>
{{#RESULTS}}
<h2 id="list">{{#FILTERED}}{{#NEED}}{{NEED}}{{/NEED}}{{#AREA}} in {{AREA}}{{/AREA}}: {{/FILTERED}}{{#SOME}}{{FROM}} to {{TO}} of {{TOTAL}}{{/SOME}}{{#NOTHING}}nobody found{{/NOTHING}}</h2>
{{#NOTHING}}
<p>We list nobody for this need in this place. <a href="/agencies">See everybody</a>.</p>
{{/NOTHING}}
{{#AGENCY}}
<section class="agency">
<h3><a href="{{PATH}}">{{NAME}}</a></h3>
<p>{{SUMMARY}} <span class="where">{{AREAS}}</span></p>
{{#UNCERTAIN}}<p class="safety">We are not sure that this service still works as described.</p>{{/UNCERTAIN}}
{{>CONTACTS}}
<p class="evidence">Checked <time datetime="{{CHECKED}}">{{CHECKED_LONG}}</time> against {{SOURCE_COUNT}} published page{{#SOURCES_MANY}}s{{/SOURCES_MANY}}; {{#CONFIRMED}}confirmed by telephone on {{CONFIRMED}}{{/CONFIRMED}}{{#UNCONFIRMED}}not yet confirmed by telephone{{/UNCONFIRMED}}.{{#DUE}} Due for a new check.{{/DUE}}</p>
</section>
{{/AGENCY}}
<p class="turn">
{{#EARLIER}}<a href="/agencies?{{#NEED}}need={{NEED:u}}&amp;{{/NEED}}{{#AREA}}area={{AREA:u}}&amp;{{/AREA}}from={{FROM}}">Earlier in the list</a>{{/EARLIER}}
{{#LATER}}<a href="/agencies?{{#NEED}}need={{NEED:u}}&amp;{{/NEED}}{{#AREA}}area={{AREA:u}}&amp;{{/AREA}}from={{FROM}}">More services</a>{{/LATER}}
</p>
{{/RESULTS}}
{{#ALL}}
<h2>Every service, A to Z</h2>
<ul class="names">
{{#ITEM}}
<li><a href="{{PATH}}">{{NAME}}</a></li>
{{/ITEM}}
</ul>
{{/ALL}}
{{BODY:none}}
