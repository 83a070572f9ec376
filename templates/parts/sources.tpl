{{%AUTOESCAPE context="HTML"}}
<ul>
{{#SOURCE}}
<li>{{#URL}}<a href="{{URL}}" target="_blank" rel="noopener noreferrer nofollow">{{/URL}}{{NAME}}{{#URL}}</a>{{/URL}} ({{PUBLISHED}}){{#WHAT}}: {{WHAT}}{{/WHAT}}</li>
{{/SOURCE}}
</ul>
