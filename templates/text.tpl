{{%AUTOESCAPE context="HTML"}}
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
{{BODY:none}}
{{>SOURCES}}
<p class="review">Checked on <time datetime="{{CHECKED}}">{{CHECKED_LONG}}</time>.{{#DUE}} This is due for a new check.{{/DUE}}</p>
