{{%AUTOESCAPE context="HTML"}}
<details><summary>{{#EVIDENCE_TWO}}Two or more sources agree{{/EVIDENCE_TWO}}{{#EVIDENCE_ONE}}One source{{/EVIDENCE_ONE}}</summary>
{{>SOURCES}}
</details>
