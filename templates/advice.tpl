{{%AUTOESCAPE context="HTML"}}
<nav class="crumbs" aria-label="You are here"><a href="/">Start page</a> <span aria-hidden="true">›</span> <a href="/advice">Advice</a></nav>
<article>
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{BODY:none}}
{{#GROUP}}
<h2>{{HEADING}}</h2>
{{#FACT}}
<section class="fact" id="{{ANCHOR}}">
<h3>{{NAME}}</h3>
{{BODY:none}}
<details><summary>{{#EVIDENCE}}{{#EVIDENCE_TWO}}Two or more sources agree{{/EVIDENCE_TWO}}{{#EVIDENCE_ONE}}One source{{/EVIDENCE_ONE}}{{/EVIDENCE}}</summary>
{{>SOURCES}}
</details>
</section>
{{/FACT}}
{{/GROUP}}
</article>
<div class="sources">
<h2>Where this comes from</h2>
<p>Checked on <time datetime="{{CHECKED}}">{{CHECKED_LONG}}</time>.{{#EVIDENCE}}{{#EVIDENCE_TWO}} Two or more sources agree.{{/EVIDENCE_TWO}}{{#EVIDENCE_ONE}} Some of this rests on one source.{{/EVIDENCE_ONE}}{{/EVIDENCE}}{{#DUE}} This is due for a new check: ask a helpline before you rely on it.{{/DUE}} <a href="/evidence">How we check</a></p>
{{>SOURCES}}
</div>
