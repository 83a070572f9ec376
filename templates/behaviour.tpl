{{%AUTOESCAPE context="HTML"}}
<nav class="crumbs" aria-label="You are here"><a href="/">Start page</a> <span aria-hidden="true">›</span> <a href="/behaviours">Behaviours</a></nav>
<article>
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{#SAFETY}}<p class="safety"><strong>Stay safe first:</strong> {{SAFETY}}</p>{{/SAFETY}}
{{BODY:none}}
{{#EXAMPLES}}
<h2>What it can look like</h2>
<ul>
{{#LINE}}
<li>{{TEXT}}</li>
{{/LINE}}
</ul>
{{/EXAMPLES}}
{{#KEEP}}
<h2>What to keep as evidence</h2>
<p>Your safety comes first. Never put yourself at risk for proof.</p>
<ul>
{{#LINE}}
<li>{{TEXT}}</li>
{{/LINE}}
</ul>
{{/KEEP}}
{{#LAWS}}
<h2>The law it touches</h2>
<ul>
{{#LAW}}
<li><a href="{{PATH}}">{{NAME}}</a>: {{TEXT}}.{{#IN_ACT}} This is one of the seven examples in the Act.{{/IN_ACT}}</li>
{{/LAW}}
</ul>
{{/LAWS}}
<p>No list is complete. One act may look small: it is the pattern that counts. <a href="/behaviours">All behaviours</a>, <a href="/advice/what-to-do">what to do</a>, <a href="/agencies">who can help</a>.</p>
</article>
<div class="sources">
<h2>Where this comes from</h2>
<p>{{#IN_BRIEF}}This stands on the <a href="/behaviours">short list</a>. {{/IN_BRIEF}}Checked on <time datetime="{{CHECKED}}">{{CHECKED_LONG}}</time>.{{#DUE}} This is due for a new check.{{/DUE}} <a href="/evidence">How we check</a></p>
{{>SOURCES}}
</div>
