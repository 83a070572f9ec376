{{%AUTOESCAPE context="HTML"}}
<article class="tool">
<h1>{{TITLE}}</h1>
<p class="summary">{{SUMMARY}}</p>
<div class="note">
{{BODY:none}}
</div>
<p id="plain">To tick and to write here takes JavaScript, a part of the browser that is off or blocked here. So print the plan, or copy it by hand.</p>
<section class="printed plan">
{{#GROUP}}
<fieldset><legend>{{HEADING}}</legend>
{{#TEXT}}<p>{{TEXT}}</p>{{/TEXT}}
{{#BOX}}
<p class="tick">{{NAME}}</p>
{{/BOX}}
{{#LINE}}
<p class="line">{{NAME}}</p>
{{/LINE}}
</fieldset>
{{/GROUP}}
</section>
<p id="print" data-print="Print">To print it, empty or filled in, use your browser's own Print. Before you print, see if it adds the address of this page: you can turn that off.</p>
{{>HELPER}}
</article>
{{>BASIS}}
<script>{{SCRIPT_PLAN:none}}</script>
