{{%AUTOESCAPE context="HTML"}}
<nav class="crumbs" aria-label="You are here"><a href="/">Start page</a></nav>
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{BODY:none}}
{{#GROUP}}
<h2 id="{{ID}}">{{HEADING}}</h2>
{{#TEXT}}<p>{{TEXT}}</p>{{/TEXT}}
<ul class="list">
{{#ITEM}}
<li><a href="{{PATH}}">{{NAME}}</a>{{#IN_ACT}} <span class="mark">Named in the Act</span>{{/IN_ACT}}{{#IN_BRIEF}} <span class="mark">Short list</span>{{/IN_BRIEF}}{{#WHAT}} <span>{{WHAT}}</span>{{/WHAT}}</li>
{{/ITEM}}
</ul>
{{/GROUP}}
<h2>The seven examples in the Act</h2>
<p>The Act gives these examples. Other acts can be stalking too. <a href="/advice/the-law">What the law says</a></p>
<ul>
{{#LAW}}
<li>Section {{ID}}: {{NAME}}</li>
{{/LAW}}
</ul>
<div class="sources"><h2>Where this comes from</h2>
{{>SOURCES}}
</div>
