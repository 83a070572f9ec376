{{%AUTOESCAPE context="HTML"}}
<div data-answer="laws"{{#WAITING}} hidden{{/WAITING}}>
<h2>What the law may call it</h2>
<p>What you ticked may fit these parts of the law in England and Wales. Only a court can decide.</p>
<ul>
{{#LAW}}
<li data-law="{{ID}}"{{#WAITING}} hidden{{/WAITING}}><a href="{{PATH}}">{{NAME}}</a>: {{WHAT}}</li>
{{/LAW}}
</ul>
</div>
