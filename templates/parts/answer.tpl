{{%AUTOESCAPE context="HTML"}}
<div data-answer="{{ID}}"{{#WAITING}} hidden{{/WAITING}}>
<h2 tabindex="-1">{{NAME}}</h2>
{{BODY:none}}
{{>BASIS}}
</div>
