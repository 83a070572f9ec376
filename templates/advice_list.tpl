{{%AUTOESCAPE context="HTML"}}
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{>HERE}}
{{BODY:none}}
{{#GROUP}}
<h2 id="{{ID}}">{{HEADING}}</h2>
<ul class="list">
{{#ITEM}}
<li><a href="{{PATH}}">{{NAME}}</a>{{#WHAT}} <span>{{WHAT}}</span>{{/WHAT}}</li>
{{/ITEM}}
</ul>
{{/GROUP}}
<p class="review">Checked on <time datetime="{{CHECKED}}">{{CHECKED_LONG}}</time>.{{#DUE}} This is due for a new check.{{/DUE}} Each page says when it was checked, and against what.</p>
