{{%AUTOESCAPE context="HTML"}}
<fieldset><legend>{{HEADING}}{{#IN_BRIEF}}What do they do?{{/IN_BRIEF}}</legend>
{{#TEXT}}
<p>{{TEXT}}</p>
{{/TEXT}}
{{#BOX}}
<label class="tick"><input type="checkbox" name="{{ID}}"{{#LAW}} data-law="{{LAW}}"{{/LAW}}> <span>{{NAME}}</span></label>
{{/BOX}}
</fieldset>
