{{%AUTOESCAPE context="HTML"}}
<nav class="crumbs" aria-label="You are here"><a href="/">Start page</a></nav>
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{BODY:none}}
{{#GROUP}}
<h2>{{HEADING}}</h2>
<ul class="list">
{{#ITEM}}
<li><a href="{{PATH}}">{{NAME}}</a>{{#WHAT}} <span>{{WHAT}}</span>{{/WHAT}}</li>
{{/ITEM}}
</ul>
{{/GROUP}}
