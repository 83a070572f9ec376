{{%AUTOESCAPE context="HTML"}}
<article class="tool">
<div class="printed">
{{#DANGER}}
<section class="danger" data-answer="in-danger"{{#WAITING}} hidden{{/WAITING}}>
<h2 tabindex="-1" aria-describedby="danger">{{NAME}}</h2>
<div id="danger">
{{BODY:none}}
</div>
{{EMERGENCY:none}}
</section>
{{/DANGER}}
<h1>{{TITLE}}</h1>
{{#QUESTIONS}}
<form id="questions" method="post" action="/is-this-stalking" autocomplete="off">
<p class="summary">{{SUMMARY}}</p>
{{BODY:none}}
{{#TICKS}}
<fieldset><legend>{{HEADING}}</legend>
{{#TEXT}}<p>{{TEXT}}</p>{{/TEXT}}
{{>BOXES}}
</fieldset>
{{/TICKS}}
{{#BEHAVIOURS}}
<fieldset><legend>What do they do?</legend>
{{>BOXES}}
</fieldset>
{{/BEHAVIOURS}}
<details>
<summary>More that they may do</summary>
{{#MORE}}
<fieldset><legend>{{HEADING}}</legend>
{{>BOXES}}
</fieldset>
{{/MORE}}
</details>
{{#SIGNS}}
<fieldset><legend>{{HEADING}}</legend>
{{#TEXT}}<p>{{TEXT}}</p>{{/TEXT}}
{{>BOXES}}
</fieldset>
{{/SIGNS}}
<button type="submit">See what it may be</button>
</form>
{{/QUESTIONS}}
<section id="answer"{{#WAITING}} hidden{{/WAITING}}>
{{>ANSWERS}}
{{>HELPER}}
<p id="again" class="screen" data-change="Change my answers"><a href="/is-this-stalking">Start again</a></p>
</section>
</div>
</article>
<div class="sources">
<h2>Where this comes from</h2>
<p>Checked on <time datetime="{{CHECKED}}">{{CHECKED_LONG}}</time>.{{#EVIDENCE}}{{#EVIDENCE_TWO}} Two or more sources agree.{{/EVIDENCE_TWO}}{{#EVIDENCE_ONE}} Some of this rests on one source.{{/EVIDENCE_ONE}}{{/EVIDENCE}}{{#DUE}} This is due for a new check.{{/DUE}} <a href="/evidence">How we check</a></p>
<details>
<summary>See the sources</summary>
{{>SOURCES}}
</details>
</div>
<script>{{SCRIPT_CHECK:none}}</script>
