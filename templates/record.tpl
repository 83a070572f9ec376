{{%AUTOESCAPE context="HTML"}}
<article class="tool">
<h1>{{TITLE}}</h1>
<p class="summary">{{SUMMARY}}</p>
<div class="note">
{{BODY:none}}
</div>
<p id="plain">The form needs JavaScript, a part of the browser that is off or blocked here. So print the sheet below, or copy it by hand. That works just as well.</p>
<section class="printed" id="notes" hidden data-form="Write it down" data-add="Add to the list"
data-keep="Keep the change" data-list="The list" data-none="Nothing is on the list yet." data-change="Change" data-remove="Remove" data-sure="Press again to remove"
data-choose="Choose" data-empty="Write something first." data-added="It is on the list." data-often="How often"
data-kinds="In which ways" data-week="Week of" data-save="Take it with you" data-file="Name of the file"
data-name="notes" data-table="Save as a table (CSV)" data-text="Save as text" data-print="Print the list"
data-warn="The file stays on this device. Choose a name that tells nothing. Before you print, see if the browser adds the address of this page: you can turn that off."></section>
<section class="printed blank">
<h2>The empty sheet</h2>
{{#GROUP}}
<h3>{{HEADING}}</h3>
{{#TEXT}}<p>{{TEXT}}</p>{{/TEXT}}
<dl class="sheet">
{{#ITEM}}
<div data-input="{{INPUT}}"><dt>{{NAME}}</dt><dd>{{#WHAT}}<span>{{WHAT}}</span>{{/WHAT}}{{#CHOICE}}<i>{{NAME}}</i> {{/CHOICE}}</dd></div>
{{/ITEM}}
</dl>
{{/GROUP}}
</section>
<p id="print">To print the empty sheet, use your browser's own Print. Before you print, see if it adds the address of this page: you can turn that off.</p>
{{>HELPER}}
</article>
{{>BASIS}}
<script>{{SCRIPT_RECORD:none}}</script>
