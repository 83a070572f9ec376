{{%AUTOESCAPE context="HTML"}}
<article>
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{#SAFETY}}<p class="safety"><strong>Stay safe first:</strong> {{SAFETY}}</p>{{/SAFETY}}
<nav class="here" aria-label="On this page">
<details>
<summary>On this page</summary>
<ul>
{{#EXAMPLES}}<li><a href="#look">What it can look like</a></li>{{/EXAMPLES}}
{{#KEEP}}<li><a href="#keep">What to keep as evidence</a></li>{{/KEEP}}
{{#LAWS}}<li><a href="#law">The law it touches</a></li>{{/LAWS}}
<li><a href="#next">Next steps</a></li>
</ul>
</details>
</nav>
{{BODY:none}}
{{#EXAMPLES}}
<h2 id="look">What it can look like</h2>
<ul>
{{#LINE}}
<li>{{TEXT}}</li>
{{/LINE}}
</ul>
{{/EXAMPLES}}
{{#KEEP}}
<h2 id="keep">What to keep as evidence</h2>
<p>Your safety comes first. Never put yourself at risk for proof.</p>
<ul>
{{#LINE}}
<li>{{TEXT}}</li>
{{/LINE}}
</ul>
{{/KEEP}}
{{#LAWS}}
<h2 id="law">The law it touches</h2>
<ul>
{{#LAW}}
<li><a href="{{PATH}}">{{NAME}}</a>: {{TEXT}}.{{#IN_ACT}} This is one of the seven examples in the Act.{{/IN_ACT}}</li>
{{/LAW}}
</ul>
{{/LAWS}}
<p>No list is complete. One act may look small: it is the pattern that counts.</p>
</article>
<nav class="next" aria-labelledby="next">
<h2 id="next">Next steps</h2>
<ul>
<li><a href="/advice/what-to-do">What to do: first steps, one at a time</a></li>
<li><a href="/agencies">See who can help</a></li>
<li><a href="/behaviours">See all behaviours</a></li>
</ul>
</nav>
{{>BASIS}}
