{{%AUTOESCAPE context="HTML"}}
{{#SOME}}
<ul class="contacts">
{{#CONTACT}}
<li>{{!
}}{{#BY_PHONE}}<a class="call" href="tel:{{TARGET}}">Ring {{SHOWN}}</a>{{/BY_PHONE}}{{!
}}{{#BY_TEXT}}<a class="call" href="sms:{{TARGET}}">Text {{SHOWN}}</a>{{/BY_TEXT}}{{!
}}{{#BY_RELAY}}<a class="call" href="tel:{{TARGET}}">Relay UK: {{SHOWN}}</a>{{/BY_RELAY}}{{!
}}{{#BY_BSL}}<a href="{{TARGET}}" target="_blank" rel="noopener noreferrer nofollow">Sign language video: {{SHOWN}}</a>{{/BY_BSL}}{{!
}}{{#BY_CHAT}}<a href="{{TARGET}}" target="_blank" rel="noopener noreferrer nofollow">Chat online: {{SHOWN}}</a>{{/BY_CHAT}}{{!
}}{{#BY_EMAIL}}<a href="mailto:{{TARGET}}">Email {{SHOWN}}</a>{{/BY_EMAIL}}{{!
}}{{#BY_FORM}}<a href="{{TARGET}}" target="_blank" rel="noopener noreferrer nofollow">Write to them online: {{SHOWN}}</a>{{/BY_FORM}}{{!
}}{{#BY_WEB}}<a href="{{TARGET}}" target="_blank" rel="noopener noreferrer nofollow">Website: {{SHOWN}}</a>{{/BY_WEB}}{{!
}}{{#LABEL}} <span>{{LABEL}}.</span>{{/LABEL}}{{!
}}{{#FREE}} <span>Free.</span>{{/FREE}}{{!
}}{{#STANDARD}} <span>Costs the same as a normal UK call or text.</span>{{/STANDARD}}{{!
}}{{#COST_UNKNOWN}} <span>Cost not confirmed.</span>{{/COST_UNKNOWN}}{{!
}}{{#SPEAKS}} <span>{{SPEAKS}}.</span>{{/SPEAKS}}{{!
}}{{#HOURS}} <span><b>{{HOURS}}.</b></span>{{/HOURS}}{{!
}}{{#WEEK}} <span>{{WEEK}}</span>{{/WEEK}}{{!
}}</li>
{{/CONTACT}}
</ul>
{{/SOME}}
{{#NO_CONTACT}}
<p>We know of no number or address that we are sure enough of to show here.</p>
{{/NO_CONTACT}}
