{{%AUTOESCAPE context="HTML"}}
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{>HERE}}
{{#GROUP}}
<h2 id="{{ID}}">{{HEADING}}</h2>
{{#TEXT}}<p>{{TEXT}}</p>{{/TEXT}}
<ul class="list">
{{#ITEM}}
<li><a href="{{PATH}}">{{NAME}}</a>{{#IN_ACT}} <span class="mark">Named in the Act</span>{{/IN_ACT}}{{!
}}{{#IN_BRIEF}} <span class="mark">Short list</span>{{/IN_BRIEF}}{{#WHAT}} <span>{{WHAT}}</span>{{/WHAT}}</li>
{{/ITEM}}
</ul>
{{/GROUP}}
{{BODY:none}}
<h2>The seven examples in the Act</h2>
<p>The Act gives these examples. Other acts can be stalking too. <a href="/advice/the-law">What the law says</a></p>
<ul>
{{#LAW}}
<li>Section {{ID}}: {{NAME}}</li>
{{/LAW}}
</ul>
<nav class="next" aria-labelledby="next">
<h2 id="next">Next steps</h2>
<ul>
<li><a href="/advice/what-to-do">What to do: first steps, one at a time</a></li>
<li><a href="/agencies">See who can help</a></li>
</ul>
</nav>
{{>BASIS}}
