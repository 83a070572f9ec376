{{%AUTOESCAPE context="HTML"}}
<article class="a4">
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary screen">{{SUMMARY}}</p>{{/SUMMARY}}
<ul class="numbers">
{{#AGENCY}}
<li><a href="{{PATH}}">{{NAME}}</a>{{#CONTACT}}<br>{{!
}}{{#BY_PHONE}}<a href="tel:{{TARGET}}">{{SHOWN}}</a>{{/BY_PHONE}}{{!
}}{{#BY_TEXT}}text <a href="sms:{{TARGET}}">{{SHOWN}}</a>{{/BY_TEXT}}{{!
}}{{#BY_RELAY}}Relay UK <a href="tel:{{TARGET}}">{{SHOWN}}</a>{{/BY_RELAY}}{{!
}}{{#LABEL}}, {{LABEL}}{{/LABEL}}{{#FREE}}, free{{/FREE}}{{#STANDARD}}, normal cost{{/STANDARD}}{{!
}}{{#HOURS}}. {{HOURS}}{{/HOURS}}{{#HOURS_ALWAYS}}. Day and night{{/HOURS_ALWAYS}}{{/CONTACT}}{{!
}}{{#UNCERTAIN}}<br>We are not sure that it still works.{{/UNCERTAIN}}</li>
{{/AGENCY}}
</ul>
<p class="evidence">{{#LESS}}These are {{FROM}} of {{TOTAL}}: first for an emergency, then those for you in your area and in the country, then others near you. {{/LESS}}{{!
}}Where no hours stand, they are not confirmed. Put together on {{CHECKED_LONG}}. A number can change.</p>
<div class="screen">
{{BODY:none}}
</div>
</article>
