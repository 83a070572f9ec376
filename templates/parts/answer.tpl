{{%AUTOESCAPE context="HTML"}}
<div data-answer="{{ID}}"{{#WAITING}} hidden{{/WAITING}}>
<h2 tabindex="-1">{{NAME}}</h2>
{{BODY:none}}
<details><summary>{{#EVIDENCE}}{{#EVIDENCE_TWO}}Two or more sources agree{{/EVIDENCE_TWO}}{{#EVIDENCE_ONE}}One source{{/EVIDENCE_ONE}}{{/EVIDENCE}}</summary>
{{>SOURCES}}
</details>
</div>
