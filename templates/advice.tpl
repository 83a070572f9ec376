{{%AUTOESCAPE context="HTML"}}
<article>
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{>HERE}}
{{BODY:none}}
{{#GROUP}}
<h2 id="{{ANCHOR}}">{{HEADING}}</h2>
{{#FACT}}
<section class="fact" id="{{ANCHOR}}">
<h3>{{NAME}}</h3>
{{BODY:none}}
{{>BASIS}}
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
{{>BASIS}}
