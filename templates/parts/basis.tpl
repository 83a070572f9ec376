{{%AUTOESCAPE context="HTML"}}
<div class="sources">
<h2>Where this comes from</h2>
<p>{{#IN_BRIEF}}This stands on the <a href="/behaviours">short list</a>. {{/IN_BRIEF}}{{!
}}Checked on <time datetime="{{CHECKED}}">{{CHECKED_LONG}}</time>.{{!
}}{{#EVIDENCE_TWO}} Two or more sources agree.{{/EVIDENCE_TWO}}{{!
}}{{#EVIDENCE_ONE}} Some of this rests on one source.{{/EVIDENCE_ONE}}{{!
}}{{#DUE}} This is due for a new check{{#RELIED_ON}}: ask a helpline before you rely on it{{/RELIED_ON}}.{{/DUE}}{{!
}} <a href="/evidence">How we check</a></p>
<details>
<summary>See the sources</summary>
{{>SOURCES}}
</details>
</div>
