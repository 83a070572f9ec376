{{%AUTOESCAPE context="HTML"}}
{{#BOX}}
<label class="tick"><input type="checkbox" name="{{ID}}"{{#LAW}} data-law="{{LAW}}"{{/LAW}}> <span>{{NAME}}</span></label>
{{/BOX}}
