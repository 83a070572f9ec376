{{%AUTOESCAPE context="HTML"}}
<article>
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{#HERE}}
<nav class="here" aria-label="On this page">
<details>
<summary>On this page</summary>
<ul>
{{#PLACE}}
<li><a href="#{{ANCHOR}}">{{HEADING}}</a></li>
{{/PLACE}}
</ul>
</details>
</nav>
{{/HERE}}
{{BODY:none}}
{{#GROUP}}
<h2 id="{{ANCHOR}}">{{HEADING}}</h2>
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
<nav class="next" aria-labelledby="next">
<h2 id="next">Next steps</h2>
<ul>
{{#STEP}}
<li><a href="{{PATH}}">{{TEXT}}</a></li>
{{/STEP}}
<li><a href="/agencies">See who can help</a></li>
</ul>
</nav>
<div class="sources">
<h2>Where this comes from</h2>
<p>Checked on <time datetime="{{CHECKED}}">{{CHECKED_LONG}}</time>.{{#EVIDENCE}}{{#EVIDENCE_TWO}} Two or more sources agree.{{/EVIDENCE_TWO}}{{#EVIDENCE_ONE}} Some of this rests on one source.{{/EVIDENCE_ONE}}{{/EVIDENCE}}{{#DUE}} This is due for a new check: ask a helpline before you rely on it.{{/DUE}} <a href="/evidence">How we check</a></p>
<details>
<summary>See the sources</summary>
{{>SOURCES}}
</details>
</div>
