{{%AUTOESCAPE context="HTML"}}
<article class="a4">
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{#CHANGED}}<p class="safety">This service, or who runs it, has changed. What we show is the newest that we found.</p>{{/CHANGED}}
{{#UNCERTAIN}}<p class="safety">We are not sure that this service still works as described.</p>{{/UNCERTAIN}}
<h2>How to reach them</h2>
{{>CONTACTS}}
{{>CONFIRMATION}}
<h2>What to expect</h2>
{{BODY:none}}
<dl>
{{#ORGANISATION}}<dt>Run by</dt><dd>{{ORGANISATION}}</dd>{{/ORGANISATION}}
<dt>Whom it serves</dt><dd>{{AUDIENCES}}</dd>
{{#NOT_FOR}}<dt>Whom it does not serve</dt><dd>{{NOT_FOR}}</dd>{{/NOT_FOR}}
<dt>Where</dt><dd>{{AREAS}}</dd>
{{#LANGUAGES}}<dt>Languages</dt><dd>{{LANGUAGES}}</dd>{{/LANGUAGES}}
{{#CANNOT}}<dt>What it cannot do</dt><dd>{{CANNOT}}</dd>{{/CANNOT}}
</dl>
<p class="screen">To print only numbers: <a href="/agencies/numbers">numbers on one sheet</a>. Before you print, switch off “headers and footers” in the print window.
If you do not, your browser may put this page’s address and title on the paper.</p>
</article>
<nav class="next" aria-labelledby="next">
<h2 id="next">Not what you need?</h2>
<ul>
<li><a href="/agencies">See everybody who can help</a></li>
<li><a href="/advice/what-to-do">What to do: first steps, one at a time</a></li>
</ul>
</nav>
<div class="sources">
<h2>Where this comes from</h2>
{{#EVIDENCE_TWO}}<p>Two or more sources agree.</p>{{/EVIDENCE_TWO}}
{{#EVIDENCE_ONE}}<p>This rests on one source.</p>{{/EVIDENCE_ONE}}
<details>
<summary>See the sources</summary>
{{>SOURCES}}
</details>
</div>
<script type="application/ld+json">{{LINKED:none}}</script>
